"""Two coordinators at work on the same day, one in French and one in Dutch, and pages on which nothing may act on it."""

import re

import pytest

from board import (
    LARGE,
    drag,
    fine_move,
    last_hour,
    move,
    open_board,
    planned_day,
    posts,
    propose,
    row_of,
    shown,
    start_of,
    version,
    visit,
)
from pages import check_looks


@pytest.fixture
def nathalie(own_desk):
    return own_desk.window_of("nathalie", LARGE)


@pytest.fixture
def bram(own_desk):
    return own_desk.window_of("bram", LARGE)


@pytest.fixture
def day(nathalie, bram):
    """A day that both have on their screens, and whose changes both hear."""
    day = planned_day(nathalie)
    for page in (nathalie, bram):
        with page.expect_response(lambda answer: "/planning/live" in answer.url):
            open_board(page, day)
    return day


def at(page, identity, carer):
    """Waits until the visit stands in the row of the carer, on a page that nobody touches."""
    page.locator(f'tr[data-row="{carer}"] a.v[href*="{identity}"]').wait_for()


def test_each_sees_what_the_other_changes(nathalie, bram, day):
    identity, carer, start = fine_move(nathalie, day)
    nathalie.mouse.move(2, 2)
    move(bram, day, identity, carer, start)
    at(nathalie, identity, carer)
    assert start_of(nathalie, identity) == start
    # And back: she locks it, he sees the lock.
    open_board(bram, day)
    bram.mouse.move(2, 2)
    visit(nathalie, identity).click()
    nathalie.locator("#panel").get_by_role("button", name="Verrouiller").click()
    nathalie.wait_for_selector("[data-toast]")
    bram.locator(f'a.v.held[href*="{identity}"]').wait_for()
    nathalie.locator("[data-toast]").get_by_role("button", name="Annuler").click()
    nathalie.wait_for_selector("[data-toast] >> text=C’est annulé")


def test_what_is_under_the_pointer_waits_until_it_is_asked_for(nathalie, bram, day):
    identity, carer, start = fine_move(nathalie, day)
    home = row_of(nathalie, identity)
    visit(nathalie, identity).hover()
    move(bram, day, identity, carer, start)
    news = nathalie.locator(".news")
    news.wait_for()
    assert row_of(nathalie, identity) == home
    news.click()
    at(nathalie, identity, carer)
    assert news.count() == 0


def test_both_move_the_same_visit_and_the_second_is_told(own_desk, nathalie, bram, day):
    own_desk.expect_fault("409")
    identity, carer, start = fine_move(nathalie, day)
    drag(nathalie, identity, carer, start)
    shown(nathalie, start)
    move(bram, day, identity, "to-place", "09:00")
    assert row_of(bram, identity) == "to-place"
    nathalie.mouse.up()
    nathalie.wait_for_selector("h1 >> text=Quelqu’un a changé")
    theirs = nathalie.inner_text("main")
    assert "À placer" in theirs and "Bram Janssens" in theirs
    check_looks(own_desk, nathalie, "conflict")
    assert row_of(bram, identity) == "to-place"
    nathalie.get_by_role("link", name="Garder ce qui est là").click()
    at(nathalie, identity, "to-place")
    move(nathalie, day, identity, carer, start)


def test_a_collision_that_breaks_a_rule_is_told_too(own_desk, nathalie, bram, day):
    own_desk.expect_fault("409")
    identity, carer, start = fine_move(nathalie, day)
    late = last_hour(nathalie, identity)
    drag(nathalie, identity, row_of(nathalie, identity), late)
    shown(nathalie, late)
    move(bram, day, identity, carer, start)
    nathalie.mouse.up()
    nathalie.wait_for_selector("h1 >> text=Quelqu’un a changé")
    open_board(nathalie, day)
    assert (row_of(nathalie, identity), start_of(nathalie, identity)) == (carer, start)


def test_undo_of_what_somebody_changed_since_is_refused_in_words(nathalie, bram, day):
    identity, carer, start = fine_move(nathalie, day)
    move(nathalie, day, identity, carer, start)
    nathalie.hover("[data-toast]")
    bram.goto(f"/planning?date={day}&view=carers&visit={identity}")
    bram.locator("#panel").get_by_role("button", name="Vergrendelen").click()
    bram.wait_for_selector("[data-toast]")
    nathalie.locator("[data-toast]").get_by_role("button", name="Annuler").click()
    nathalie.wait_for_selector("[data-toast] >> text=Quelqu’un a changé")
    assert row_of(nathalie, identity) == carer
    assert "held" in visit(nathalie, identity).get_attribute("class")


# --- Pages where nothing may act on the real day ------------------------------------------------------


KEYS = ["m", "ArrowDown", "Enter", "z", "Control+z", "j", "k"]


def press_everything(page):
    """Every key of the board and of the pages, from a visit when there is one; the keys that leave
    the page are left out."""
    first = page.locator("[data-board] a.v.new, [data-board] a.v.k1").first
    if first.count():
        first.focus()
    for key in KEYS:
        if key == "Enter" and not first.count():
            continue
        page.keyboard.press(key)
        if key == "Enter":
            page.wait_for_url(re.compile("visit="))


def test_no_key_and_no_drag_acts_on_the_day_from_a_proposal(own_desk, nathalie, bram, day):
    proposal = propose(nathalie, day)
    before = version(bram, day)
    addresses = [
        f"/planning/proposals/{proposal}",
        f"/planning/proposals/{proposal}/calls",
        f"/planning/runs/new?date={day}",
    ]
    for address in addresses:
        nathalie.goto(address)
        sent = posts(nathalie)
        press_everything(nathalie)
        assert sent == [], address
    nathalie.goto(addresses[0])
    nathalie.locator("a.v.new").first.focus()
    nathalie.keyboard.press("m")
    nathalie.wait_for_selector("[data-toast] >> text=pas ici")
    sent = posts(nathalie)
    box = nathalie.locator("a.v.new").first.bounding_box()
    nathalie.mouse.move(box["x"] + 8, box["y"] + 10)
    nathalie.mouse.down()
    nathalie.mouse.move(box["x"] + 90, box["y"] + 140, steps=6)
    assert nathalie.locator("body.moving, .ghost-words").count() == 0
    nathalie.mouse.up()
    assert sent == [] and version(bram, day) == before

    # The day changes: the proposal says so, where it is open and when it is opened.
    nathalie.goto(addresses[0])
    identity, carer, start = fine_move(bram, day)
    move(bram, day, identity, carer, start)
    nathalie.locator(".news").click()
    nathalie.wait_for_selector("text=La journée a changé depuis cette proposition")
    check_looks(own_desk, nathalie, "proposal-stale")
    nathalie.get_by_role("button", name="Relancer la recherche").click()
    nathalie.wait_for_url("**/planning/proposals/*", timeout=40_000)
    assert proposal not in nathalie.url
    assert nathalie.locator("text=La journée a changé depuis").count() == 0

    # Once it is rejected its page shows the day, on which nothing acts either.
    nathalie.goto(addresses[0])
    nathalie.get_by_role("button", name="Rejeter").click()
    nathalie.wait_for_selector("[data-toast]")
    nathalie.goto(addresses[0])
    now = version(bram, day)
    sent = posts(nathalie)
    press_everything(nathalie)
    nathalie.goto(addresses[0] + f"?visit={identity}")
    assert nathalie.locator("#move").count() == 0
    assert sent == [] and version(bram, day) == now
