"""Locks and swaps without a mouse: by keyboard alone, and by touch on a telephone."""

import re

import pytest

from board import LARGE, identities, open_board, planned_day, row_of, start_of, visit
from pages import NARROW, check_looks
from test_board import confirm, pair, places


@pytest.fixture
def page(own_desk):
    """A coordinator in front of the whole board."""
    return own_desk.window_of("nathalie", LARGE)


@pytest.fixture
def day(page):
    day = planned_day(page)
    open_board(page, day)
    return day


@pytest.fixture
def phone(own_desk, day):
    """The same board on a telephone."""
    page = own_desk.window_of("nathalie", NARROW)
    open_board(page, day)
    return page


def tab_to(page, name):
    """Goes on with the Tab key to a button, a link or a summary with that name."""
    for _ in range(60):
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the Tab key never comes to {name}")


def told(page, words):
    page.wait_for_selector(f"[data-toast] >> text={words}")


def test_a_visit_is_locked_and_unlocked_by_keyboard(page, day):
    identity = identities(page)[0]
    for name, words, isHeld in (
        ("Verrouiller", "verrouillée", True),
        ("Déverrouiller", "déverrouillée", False),
    ):
        visit(page, identity).focus()
        page.keyboard.press("Enter")
        page.locator(f"#panel[data-panel='{identity}']").wait_for()
        tab_to(page, name)
        page.keyboard.press("Enter")
        told(page, words)
        assert ("held" in visit(page, identity).get_attribute("class").split()) == isHeld


def test_a_visit_is_locked_and_unlocked_by_touch(phone, page, day):
    identity = identities(page)[1]
    for name, words in (("Verrouiller", "verrouillée"), ("Déverrouiller", "déverrouillée")):
        visit(phone, identity).tap()
        phone.locator("#panel").get_by_role("button", name=name, exact=True).tap()
        told(phone, words)
    assert "held" not in visit(phone, identity).get_attribute("class").split()


def test_two_visits_change_places_by_touch(phone, page, day):
    one, other = pair(page, day)
    before = places(page, one, other)
    visit(phone, one).tap()
    phone.locator("#panel summary", has_text="Échanger deux visites").tap()
    phone.select_option("#swap-with", other)
    phone.locator("#panel").get_by_role("button", name="Échanger").tap()
    phone.wait_for_selector("h1 >> text=Échanger")
    confirm(phone)
    assert places(phone, other, one) == before
    phone.locator("[data-toast]").get_by_role("button", name="Annuler").tap()
    told(phone, "C’est annulé")
    assert places(phone, one, other) == before


def test_any_two_visits_can_change_places(page, day):
    """Also early with late ones, and two of one carer."""
    open_visits = identities(page)
    starts = {identity: start_of(page, identity) for identity in open_visits}
    first, last = min(starts, key=starts.get), max(starts, key=starts.get)
    carer = row_of(page, first)
    same = [other for other in open_visits if other != first and row_of(page, other) == carer]
    text = page.request.get(f"/planning?date={day}&visit={first}").text()
    offered = re.findall(r'<option value="([\w-]+)"', re.search(r'id="swap-with".*?</select>', text, re.S)[0])
    assert last in offered and set(same) <= set(offered)
    partners = set(open_visits) - set(offered) - {first}
    # Only the other one of a visit for two cannot change places with it.
    assert len(partners) <= 1


def test_a_booked_visit_is_changed_without_a_mouse(own_desk, phone, page, day):
    identity = identities(page)[2]
    visit(phone, identity).tap()
    phone.locator("#panel").get_by_role("link", name="Modifier", exact=True).tap()
    phone.wait_for_selector("h1 >> text=Modifier la visite")
    check_looks(own_desk, phone, "visit-edit")
    phone.fill("#preferred-from", "930")
    phone.fill("#preferred-to", "10h")
    phone.get_by_role("button", name="Enregistrer").tap()
    told(phone, "La visite est modifiée")
    # Another length shows first what it does to the tour.
    visit(page, identity).focus()
    page.keyboard.press("Enter")
    page.locator(f"#panel[data-panel='{identity}']").wait_for()
    tab_to(page, "Modifier")
    page.keyboard.press("Enter")
    page.wait_for_selector("h1 >> text=Modifier la visite")
    assert page.input_value("#preferred-from") == "09:30"
    page.fill("#minutes", "5 h")
    page.keyboard.press("Enter")
    page.wait_for_selector("h2 >> text=Ce que cela change")
    assert page.locator(".why li.no").count() > 0
    check_looks(own_desk, page, "visit-edit-consequences")
    page.fill("#because", "Garde convenue avec la famille")
    page.locator("main form.stack button.pri").last.click()
    told(page, "La visite est modifiée")
