"""The board by mouse, by touch and by keyboard: what a move does is said first, and taken back."""

import gzip
import re

import pytest

from board import (
    LARGE,
    choices,
    consequences,
    drag,
    fine_hour,
    fine_move,
    identities,
    last_hour,
    move,
    open_board,
    planned_day,
    row_of,
    shown,
    start_of,
    touch,
    version,
    visit,
)
from pages import NARROW, WIDE, check_looks, wait_until


@pytest.fixture
def page(own_desk):
    """A coordinator in front of the whole board, with nothing to scroll."""
    return own_desk.window_of("nathalie", LARGE)


@pytest.fixture
def day(page):
    day = planned_day(page)
    open_board(page, day)
    return day


def undo(page):
    page.locator("[data-toast]").get_by_role("button", name="Annuler").click()
    page.wait_for_selector("[data-toast] >> text=C’est annulé")


# --- Opening --------------------------------------------------------------------------------------


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["desk", "telephone"])
def test_the_board_opens_light_and_without_a_shift(own_desk, day, viewport):
    page = own_desk.window_of("nathalie", viewport)
    answers = []
    page.on("response", lambda answer: "/live" not in answer.url and answers.append(answer))
    open_board(page, day)
    sizes = [max(0, answer.request.sizes()["responseBodySize"]) for answer in answers]
    maps = page.locator("svg.m").evaluate_all("maps => maps.map(map => map.outerHTML).join('')")
    size = sum(sizes) - len(gzip.compress(maps.encode(), 4))
    assert size < 60_000, f"{size} bytes without the map, {sizes}"
    shift = page.evaluate(
        """new Promise(done => {
             let sum = 0
             new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
               .observe({ type: "layout-shift", buffered: true })
             requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done(sum))))
           })"""
    )
    assert shift < 0.01


# --- Mouse --------------------------------------------------------------------------------------


def test_a_visit_is_dragged_to_another_carer_and_taken_back(own_desk, page, day):
    identity, carer, start = fine_move(page, day)
    home = row_of(page, identity), start_of(page, identity)
    drag(page, identity, carer, start)
    said = shown(page, start)
    assert len(said.splitlines()) > 1, "what the move does is said before it is made"
    own_desk.picture(page, "board-dragged")
    page.mouse.up()
    page.wait_for_selector("[data-toast]")
    assert (row_of(page, identity), start_of(page, identity)) == (carer, start)
    undo(page)
    assert (row_of(page, identity), start_of(page, identity)) == home


def test_a_visit_is_dragged_straight_down_at_the_same_hour(page, day):
    for identity in identities(page):
        start = start_of(page, identity)
        fine = [
            carer for carer, _ in choices(page, day, identity)[:5]
            if consequences(page, identity, carer, start)[0] == 0
        ]
        if fine:
            break
    drag(page, identity, fine[0], start)
    shown(page, start)
    page.mouse.up()
    page.wait_for_selector("[data-toast]")
    assert (row_of(page, identity), start_of(page, identity)) == (fine[0], start)
    undo(page)


def test_a_visit_is_dragged_in_time(page, day):
    identity, carer, start = fine_hour(page)
    drag(page, identity, carer, start)
    shown(page, start)
    page.mouse.up()
    page.wait_for_selector("[data-toast]")
    assert (row_of(page, identity), start_of(page, identity)) == (carer, start)
    undo(page)


def test_a_visit_is_dragged_among_those_to_place_and_back(page, day):
    identity = identities(page)[0]
    home = row_of(page, identity)
    drag(page, identity, "to-place", start_of(page, identity))
    shown(page, "à placer")
    page.mouse.up()
    page.wait_for_selector("[data-toast]")
    assert row_of(page, identity) == "to-place"
    undo(page)
    assert row_of(page, identity) == home


def test_escape_lets_go_of_a_visit_that_is_dragged(page, day):
    identity, carer, start = fine_move(page, day)
    home, before = (row_of(page, identity), start_of(page, identity)), version(page, day)
    drag(page, identity, carer, start)
    shown(page, start)
    page.keyboard.press("Escape")
    page.mouse.up()
    assert (row_of(page, identity), start_of(page, identity)) == home
    assert page.locator(".ghost-words").count() == 0
    assert version(page, day) == before


# --- Keyboard -----------------------------------------------------------------------------------


def test_a_visit_goes_back_among_those_to_place_by_keyboard(page, day):
    first = page.locator("[data-board] tr:not(.wait) a.v:not(.held)").first
    identity = re.search(r"visit=([\w-]+)", first.get_attribute("href"))[1]
    home = row_of(page, identity)
    first.focus()
    page.keyboard.press("m")
    while visit(page, identity).evaluate("visit => !visit.closest('tr.wait')"):
        page.keyboard.press("ArrowUp")
    shown(page, "à placer")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-toast]")
    assert row_of(page, identity) == "to-place"
    page.keyboard.press("Control+z")
    page.wait_for_selector("[data-toast] >> text=C’est annulé")
    assert row_of(page, identity) == home


def test_a_locked_visit_stays_until_it_is_unlocked(page, day):
    identity, carer, start = fine_move(page, day)
    home = row_of(page, identity)
    visit(page, identity).click()
    page.locator("#panel").get_by_role("button", name="Verrouiller").click()
    page.wait_for_selector("[data-toast] >> text=verrouillée")
    assert "held" in visit(page, identity).get_attribute("class")
    visit(page, identity).focus()
    page.keyboard.press("m")
    assert page.locator("body.moving").count() == 0
    drag(page, identity, carer, start)
    assert page.locator("body.moving").count() == 0
    page.mouse.up()
    assert row_of(page, identity) == home
    assert page.locator("#move").count() == 0
    page.goto(f"/planning?date={day}&view=carers&visit={identity}")
    page.locator("#panel").get_by_role("button", name="Déverrouiller").click()
    page.wait_for_selector("[data-toast] >> text=déverrouillée")
    assert "held" not in visit(page, identity).get_attribute("class")


def pair(page, day):
    """A visit and another one with which it can change places."""
    for identity in identities(page):
        text = page.request.get(f"/planning?date={day}&visit={identity}").text()
        select = re.search(r'id="swap-with".*?</select>', text, re.S)
        others = re.findall(r'<option value="([\w-]+)"', select[0]) if select else []
        for other in others:
            if other in identities(page):
                return identity, other
    raise AssertionError("no two visits of the demo can be swapped")


def confirm(page):
    """Confirms what the page shows, with a reason when it asks for one."""
    page.wait_for_selector(".formbar")
    if page.locator("#because").count():
        page.fill("#because", "Convenu avec les deux familles")
    page.locator(".formbar button").click()
    page.wait_for_selector("[data-toast]")


def places(page, *both):
    return [(row_of(page, one), start_of(page, one)) for one in both]


def test_two_visits_change_places_by_mouse(own_desk, page, day):
    one, other = pair(page, day)
    before = places(page, one, other)
    visit(page, one).click()
    page.locator("#panel summary", has_text="Échanger deux visites").click()
    page.select_option("#swap-with", other)
    page.locator("#panel").get_by_role("button", name="Échanger").click()
    page.wait_for_selector("h1 >> text=Échanger")
    assert page.locator(".confirm .why li").count() > 0
    check_looks(own_desk, page, "swap")
    confirm(page)
    assert places(page, other, one) == before
    undo(page)
    assert places(page, one, other) == before


def test_two_visits_change_places_by_keyboard(page, day):
    one, other = pair(page, day)
    before = places(page, one, other)
    visit(page, one).focus()
    page.keyboard.press("Enter")
    summary = page.locator("#panel summary", has_text="Échanger deux visites")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    while page.input_value("#swap-with") != other:
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("h1 >> text=Échanger")
    confirm(page)
    assert places(page, other, one) == before
    page.keyboard.press("z")
    page.wait_for_selector("[data-toast] >> text=C’est annulé")
    assert places(page, one, other) == before


def test_dropping_a_visit_on_another_offers_to_swap_them(own_desk, page, day):
    one, other = pair(page, day)
    before = places(page, one, other)
    drag(page, one, *before[1])
    shown(page, before[1][1])
    page.mouse.up()
    page.wait_for_selector("#because")
    check_looks(own_desk, page, "move-or-swap")
    page.get_by_role("button", name=re.compile("^Échanger plutôt avec")).first.click()
    page.wait_for_selector("h1 >> text=Échanger")
    confirm(page)
    assert places(page, other, one) == before
    undo(page)


# --- Touch --------------------------------------------------------------------------------------


@pytest.fixture
def phone(own_desk):
    page = own_desk.window_of("nathalie", NARROW)
    page.emulate_media(reduced_motion="reduce")
    return page


def test_a_finger_that_rests_on_a_visit_moves_it(own_desk, phone):
    wide = own_desk.window_of("nathalie", LARGE)
    day = planned_day(wide)
    open_board(wide, day)
    identity, carer, start = fine_hour(wide, minutes=(10, 15, 20))
    open_board(phone, day)
    visit(phone, identity).scroll_into_view_if_needed()
    phone.locator("[data-board]").evaluate(
        "(board, link) => { board.scrollLeft += document.querySelector(`a.v[href*='${link}']`).getBoundingClientRect().left - 170 }",
        identity,
    )
    box = visit(phone, identity).bounding_box()
    x, y = box["x"] + 6, box["y"] + box["height"] / 2
    hour, minute = map(int, start_of(phone, identity).split(":"))
    slots = (int(start[:2]) * 60 + int(start[3:]) - hour * 60 - minute) / 5
    width = phone.locator("[data-board]").evaluate("b => parseFloat(getComputedStyle(b).getPropertyValue('--c'))")
    send = touch(phone)
    send("touchStart", (x, y))
    phone.wait_for_selector("body.moving")
    for step in range(1, 5):
        send("touchMove", (x + slots * width * step / 4, y))
    shown(phone, start)
    own_desk.picture(phone, "board-touched")
    send("touchEnd")
    phone.wait_for_selector("[data-toast]")
    assert (row_of(phone, identity), start_of(phone, identity)) == (carer, start)
    phone.locator("[data-toast]").get_by_role("button", name="Annuler").tap()
    phone.wait_for_selector("[data-toast] >> text=C’est annulé")


def test_a_finger_that_slides_scrolls_the_board(own_desk, phone):
    wide = own_desk.window_of("nathalie", LARGE)
    day = planned_day(wide)
    open_board(phone, day)
    before = version(phone, day)
    board = phone.locator("[data-board]")
    box = board.bounding_box()
    send = touch(phone)
    x, y = box["x"] + 300, box["y"] + 260
    at = board.evaluate("board => board.scrollLeft")
    send("touchStart", (x, y))
    for step in range(1, 6):
        send("touchMove", (x - 30 * step, y))
    send("touchEnd")
    wait_until(phone, f"document.querySelector('[data-board]').scrollLeft > {at}")
    assert phone.locator("body.moving").count() == 0
    assert version(phone, day) == before


# --- Reasons, and the way back --------------------------------------------------------------------


def test_a_rule_is_broken_with_a_reason_that_stays_and_comes_back(own_desk, page, day):
    own_desk.expect_fault("422")
    identity, home = next(
        (one, home)
        for one in identities(page)
        for home in places(page, one)
        if consequences(page, one, *home)[0] == 0
    )
    late = last_hour(page, identity)
    drag(page, identity, home[0], late)
    shown(page, late)
    assert page.locator(".ghost-words li.no").count() > 0
    page.mouse.up()
    page.wait_for_selector("#because")
    page.locator(".formbar button").click()
    page.wait_for_selector("#because-error")
    page.fill("#because", "La fille rentre tard ce jour-là")
    page.locator(".formbar button").click()
    page.wait_for_selector("[data-toast]")
    assert "La fille rentre tard" in page.text_content(".overrides")
    assert "La fille rentre tard" in page.inner_text("#panel")
    assert "ov" in visit(page, identity).get_attribute("class").split()
    check_looks(own_desk, page, "board-overridden")
    # Once it is moved again, the reason no longer counts; taking that back brings it back.
    move(page, day, identity, *home)
    assert page.locator(".overrides").count() == 0
    undo(page)
    assert "La fille rentre tard" in page.text_content(".overrides")
    page.keyboard.press("Control+z")
    page.wait_for_selector("[data-toast] >> text=C’est annulé")
    assert page.locator(".overrides").count() == 0
    assert (row_of(page, identity), start_of(page, identity)) == home


def test_undo_takes_back_what_its_words_name_and_nothing_else(own_desk, page, day):
    one, carer, start = fine_move(page, day)
    home = row_of(page, one), start_of(page, one)
    move(page, day, one, carer, start)
    page.hover("[data-toast]")
    beside = own_desk.window_of("nathalie", LARGE)
    open_board(beside, day)
    other, second, hour = fine_move(beside, day, skip=(one,))
    away = row_of(beside, other), start_of(beside, other)
    move(beside, day, other, second, hour)
    undo(page)
    assert (row_of(page, one), start_of(page, one)) == home
    assert (row_of(page, other), start_of(page, other)) == (second, hour)
    undo(beside)
    assert (row_of(beside, other), start_of(beside, other)) == away


def test_the_changes_of_the_day_are_listed_with_a_way_back(own_desk, page, day):
    identity, carer, start = fine_move(page, day)
    home = row_of(page, identity), start_of(page, identity)
    move(page, day, identity, carer, start)
    page.goto(f"/planning?date={day}&view=carers")
    page.get_by_role("link", name="Changements du jour").click()
    first = page.locator(".history > li").first
    assert "Nathalie Lemaire" in first.inner_text() and start in first.inner_text()
    check_looks(own_desk, page, "history")
    first.get_by_role("button", name="Annuler").click()
    page.wait_for_selector("[data-toast] >> text=C’est annulé")
    assert "Annulation" in page.locator(".history > li").first.inner_text()
    assert page.locator(".history > li.done").count() >= 1
    open_board(page, day)
    assert (row_of(page, identity), start_of(page, identity)) == home
