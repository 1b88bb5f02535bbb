"""The whole morning in a browser without scripts. The tests build on each other, in this order."""

import re

import pytest

from conftest import PICTURES, copy_of, running
from morning import BOARD, DAY, accept_file, count, example_file, send_file, whole_niss
from pages import NARROW, Desk, check_layout, sign_in


@pytest.fixture(scope="module")
def plain_server(demo, tmp_path_factory):
    """A demo service of its own for the morning without scripts."""
    with running(copy_of(demo, tmp_path_factory.mktemp("plain"))) as server:
        yield server


@pytest.fixture
def office(chromium, plain_server):
    with Desk(chromium, plain_server, PICTURES) as desk:
        yield desk


def look(office, page, name):
    """Axe needs scripts, so these pages are judged with them in the other tests; here their layout."""
    check_layout(page)
    assert page.locator("h1").count() == 1
    office.picture(page, name)


@pytest.fixture
def page(office):
    """The coordinator's window, signed in, without scripts."""
    return office.window_of("nathalie", scripts=False)


def test_signing_in_language_look_and_density_need_no_script(office):
    page = office.window(scripts=False)
    sign_in(page, "nathalie@demo.example")
    assert page.locator("h1").inner_text() == "Planning"
    page.click(".lang [value=nl]")
    page.locator("html[lang=nl-BE]").wait_for(state="attached")
    page.locator(".who").click()
    page.get_by_role("button", name="Donker").click()
    page.locator("html[data-theme=dark]").wait_for(state="attached")
    page.goto("/settings")
    page.get_by_role("button", name="Compact").click()
    page.locator("html[data-density=compact]").wait_for(state="attached")
    look(office, page, "plain-settings")
    page.locator("main [name=language][value=fr]").click()
    page.locator("html[lang=fr-BE]").wait_for(state="attached")
    page.locator("main [name=theme][value=device]").click()
    page.locator("html:not([data-theme])").wait_for(state="attached")


def test_a_person_is_found_with_the_search_field(office, page):
    page.goto("/planning")
    page.fill(".finder [name=q]", "lamber")
    page.keyboard.press("Enter")
    page.get_by_role("link", name=re.compile("LAMBERT")).first.click()
    assert "LAMBERT" in page.locator("h1").inner_text()
    look(office, page, "plain-person")


def test_files_come_in_with_their_mistake_mended(office, page):
    text = example_file(page, "people", with_mistakes=True)
    send_file(page, "people", text)
    assert count(page, "refused") == 1
    look(office, page, "plain-import")
    value = page.locator("tbody tr").first.locator("code").inner_text()
    send_file(page, "people", text.replace(value + ";", whole_niss(value) + ";"))
    accept_file(page)
    for kind in ("carers", "visits"):
        send_file(page, kind, example_file(page, kind))
        accept_file(page)


def test_tours_are_found_seen_and_applied(office, page):
    page.goto(BOARD)
    page.click("text=Optimiser")
    page.get_by_role("button", name="Chercher", exact=True).click()
    page.wait_for_url("**/planning/runs/*")
    # The page opens itself anew until there is something to use.
    good = page.get_by_role("button", name="Utiliser celle-ci maintenant")
    proposal = page.locator("#proposal")
    good.or_(proposal).first.wait_for(timeout=20_000)
    if not proposal.is_visible():
        good.click()
    proposal.wait_for(timeout=30_000)
    page.locator(".chg a").first.click()
    assert page.locator("#panel .why li").count() >= 3
    page.locator("[data-leave]").click()
    assert page.locator("#panel").count() == 0
    page.get_by_role("button", name=re.compile("^Appliquer et")).first.click()
    page.wait_for_url("**/calls")
    look(office, page, "plain-calls")


def test_a_visit_is_moved_with_the_form_and_taken_back(office, page):
    page.goto(BOARD)
    page.locator("tr:not(.wait) a.v:not(.held)").nth(3).click()
    start = page.locator("#move-start")
    before = start.input_value()
    start.fill("22:30")
    page.locator("form#move").get_by_role("button").click()
    page.fill("#because", "Le fils ouvre la porte à cette heure")
    look(office, page, "plain-move")
    page.get_by_role("button", name="Placer malgré tout").click()
    page.locator("[data-toast]").get_by_role("button", name="Annuler").click()
    page.locator("[data-toast] >> text=C’est annulé").wait_for()
    page.goto(BOARD)
    page.locator("tr:not(.wait) a.v:not(.held)").nth(3).click()
    assert page.input_value("#move-start") == before


def test_an_absence_is_noted_and_the_day_repaired(page):
    page.goto(BOARD)
    page.get_by_role("link", name="Julie Thonon : journée, absence").click()
    page.locator("form.move").get_by_role("button").click()
    page.wait_for_url("**/planning/proposals/*", timeout=30_000)
    page.get_by_role("button", name=re.compile("^Appliquer")).first.click()
    page.wait_for_url("**/calls")
    boxes = page.get_by_role("checkbox", checked=False)
    left = boxes.count()
    boxes.first.click()
    page.locator("[role=checkbox][aria-checked=true]").first.wait_for()
    assert page.get_by_role("checkbox", checked=False).count() == left - 1


def test_a_tour_is_reported_on_a_plain_telephone(office):
    phone = office.window_of("sofie", NARROW, scripts=False)
    phone.goto(f"/tour?date={DAY}")
    card = phone.locator(".stop-card:has(details[open])").first
    visit = card.get_attribute("data-visit")
    card.get_by_role("button", name="Commencer").click()
    card = phone.locator(f"#v-{visit}")
    card.locator("[data-said] li").first.wait_for()
    if not card.get_by_role("button", name="Terminer").is_visible():
        card.locator("summary").first.click()
    card.get_by_role("button", name="Terminer").click()
    phone.locator(f"#v-{visit}.done").wait_for()
    away = phone.locator(".stop-card:has(details[open])").first
    other = away.get_attribute("data-visit")
    away.locator("summary", has_text="Pas à la maison").click()
    away.get_by_role("button", name="Noter").click()
    phone.locator(f"#v-{other}.notHome").wait_for()
    look(office, phone, "plain-tour")
