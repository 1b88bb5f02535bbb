"""The whole morning of a coordinator. The tests build on each other, in this order."""

import re

import pytest

from morning import (
    BOARD,
    DAY,
    accept_file,
    count,
    example_file,
    send_file,
    whole_niss,
    written,
)
from pages import check_looks, check_page


@pytest.fixture
def page(office):
    """The coordinator's window, signed in."""
    return office.window_of("nathalie")


def refused_row(page):
    """The first line of the table of refused rows: row, column, value, reason."""
    assert count(page, "refused") == 1
    table = page.get_by_role("table", name="Lignes refusées et raisons")
    return table.locator("tbody tr").first.locator("td, th").all_inner_texts()


# --- Files ------------------------------------------------------------------------------------


def test_a_file_of_people_with_a_mistake_says_where_it_is(office, page):
    text = example_file(page, "people", with_mistakes=True)
    send_file(page, "people", text)
    row, column, value, reason = refused_row(page)
    assert (row, column) == ("8", "NISS")
    assert value in text and len(re.sub(r"\D", "", value)) == 10
    assert len(reason) > 10
    check_looks(office, page, "import-refused")


def test_the_refused_row_is_mended_and_the_people_are_accepted(office, page):
    text = example_file(page, "people", with_mistakes=True)
    send_file(page, "people", text)
    value = refused_row(page)[2]
    send_file(page, "people", text.replace(value + ";", whole_niss(value) + ";"))
    assert (count(page, "refused"), count(page, "added")) == (0, 24)
    check_looks(office, page, "import-people")
    accept_file(page)


def test_the_same_file_twice_changes_nothing(office, page):
    send_file(page, "people", example_file(page, "people"))
    assert (count(page, "added"), count(page, "changed"), count(page, "unchanged")) == (0, 0, 24)
    assert not page.get_by_role("button", name=re.compile("^Accepter")).is_visible()
    check_looks(office, page, "import-same")


def test_the_carers_and_their_rounds_are_accepted(office, page):
    send_file(page, "carers", example_file(page, "carers"))
    assert (count(page, "refused"), count(page, "added")) == (0, 6)
    accept_file(page)
    check_looks(office, page, "import-carers")


def test_visits_on_a_day_that_does_not_exist_are_mended_and_accepted(office, page):
    text = example_file(page, "visits", with_mistakes=True)
    send_file(page, "visits", text)
    row, column, value, reason = refused_row(page)
    assert (row, value) == ("12", f"31/02/{written(DAY)[-4:]}")
    assert column and reason
    send_file(page, "visits", text.replace(value, written(DAY)))
    assert (count(page, "refused"), count(page, "added")) == (0, 42)  # two need two carers
    check_looks(office, page, "import-visits")
    accept_file(page)


def test_a_file_that_is_no_table_is_refused_in_words(office, page):
    office.expect_fault("422")
    page.goto("/imports")
    form = page.locator('form[action="/imports/files/visits"]')
    form.locator("input[type=file]").set_input_files(
        {"name": "photo.csv", "mimeType": "text/csv", "buffer": b"\x89PNG\r\n\x1a\n\x00\x00"}
    )
    form.get_by_role("button", name="Voir ce qui va changer").click()
    page.wait_for_selector(".esum:focus")
    check_looks(office, page, "import-unreadable")


# --- Tours ------------------------------------------------------------------------------------


def find_tours(page):
    """Asks for tours of the day, takes the first good ones, and ends on the proposal."""
    page.goto(BOARD)
    page.click("text=Optimiser")
    page.get_by_role("button", name="Chercher", exact=True).click()
    page.wait_for_url("**/planning/runs/*")
    good = page.get_by_role("button", name="Utiliser celle-ci maintenant")
    proposal = page.locator("#proposal")
    good.or_(proposal).first.wait_for()
    if not proposal.is_visible():
        good.click()
    proposal.wait_for(timeout=20_000)


def test_tours_are_found_and_shown_as_a_proposal(office, page):
    page.goto(BOARD)
    assert page.locator("tr.wait a.v").count() > 0
    find_tours(page)
    assert page.locator("#changes").is_visible()
    assert page.locator("a.v.new").count() > 40
    assert page.locator("#figures").is_visible()
    check_looks(office, page, "proposal")
    page.goto(BOARD)
    assert page.locator("#waits").is_visible()
    assert page.locator("tr.wait a.v").count() > 0, "a proposal changes nothing by itself"


def test_a_visit_of_the_proposal_says_why_this_carer(office, page):
    page.goto(BOARD)
    page.get_by_role("region", name=re.compile("proposition", re.I)).get_by_role("link").click()
    page.locator(".chg a").first.click()
    page.wait_for_selector("#panel .why li")
    assert page.inner_text("#panel .why h3").startswith("Pourquoi")
    assert page.locator("#panel .why li").count() >= 3
    check_looks(office, page, "proposal-why")


def test_the_proposal_is_accepted_and_taken_back(office, page):
    page.goto(BOARD)
    page.get_by_role("region", name=re.compile("proposition", re.I)).get_by_role("link").click()
    page.get_by_role("button", name=re.compile("^Appliquer")).first.click()
    page.wait_for_url("**/calls")
    page.locator("[data-toast]").get_by_role("button", name="Annuler").click()
    page.wait_for_selector("[data-toast] >> text=C’est annulé")
    assert page.locator("tr.wait a.v").count() > 0


def test_tours_are_found_again_and_accepted(office, page):
    find_tours(page)
    page.get_by_role("button", name=re.compile("^Appliquer")).first.click()
    page.wait_for_url("**/calls")
    check_looks(office, page, "calls-tours")
    page.goto(BOARD)
    assert page.locator("tr:not(.wait) a.v").count() > 60
    check_looks(office, page, "board-planned")


# --- By hand ----------------------------------------------------------------------------------


def open_visit(page):
    """A visit of a carer that can be moved."""
    return page.locator("tr:not(.wait) a.v:not(.held)").nth(3)


def test_a_visit_answers_why_and_what_if(office, page):
    page.goto(BOARD)
    open_visit(page).click()
    page.wait_for_selector("#panel .why li")
    start = page.locator("#move-start")
    start.fill("22:30")
    page.wait_for_selector("[data-consequences] .why li.no")
    page.locator("#panel .options summary").first.click()
    check_looks(office, page, "visit-what-if")


def lift(office, page, visit, keys):
    """Lifts a visit with M, takes it along with `keys`, and reads what that would do."""
    visit.focus()
    page.keyboard.press("m")
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_selector(".ghost-words [name=seen]", state="attached")
    office.picture(page, "board-lifted")
    return page.inner_text(".ghost-words")


def test_a_visit_that_was_lifted_goes_back_with_escape(office, page):
    page.goto(BOARD)
    visit = open_visit(page)
    before = visit.evaluate("visit => visit.parentElement.className")
    lift(office, page, visit, ["ArrowRight", "ArrowRight"])
    page.keyboard.press("Escape")
    assert visit.evaluate("visit => visit.parentElement.className") == before
    assert page.locator(".ghost-words").count() == 0


def test_a_visit_is_moved_with_the_keyboard_and_taken_back(office, page):
    page.goto(BOARD)
    visit = open_visit(page)
    identity = re.search(r"visit=([\w-]+)", visit.get_attribute("href"))[1]
    before = visit.get_attribute("aria-label")
    moved = page.locator(f'[data-board] a.v[href*="{identity}"]')
    # Three hours later, outside its window: what stands against it is said (which rule comes first
    # depends on the tours that were found), and a reason is asked for.
    said = lift(office, page, visit, ["Shift+ArrowRight"] * 6)
    assert len(said.split("\n\n")) > 1 and "dans la fenêtre" not in said
    page.keyboard.press("Enter")
    page.wait_for_selector("#because")
    check_looks(office, page, "move-reason")
    page.fill("#because", "Le fils ouvre la porte à cette heure")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-toast]")
    assert moved.get_attribute("aria-label") != before
    assert "Le fils ouvre la porte" in page.text_content(".overrides")
    check_looks(office, page, "move-overridden")
    page.locator("[data-toast]").get_by_role("button", name="Annuler").click()
    page.wait_for_selector("[data-toast] >> text=C’est annulé")
    assert moved.get_attribute("aria-label") == before


# --- A carer is ill -----------------------------------------------------------------------------


def busiest(page):
    """The name of the carer with most visits, other than the one who goes on tour below."""
    rows = page.locator("[data-board] tr[data-row]:not(.wait)")
    found = rows.evaluate_all(
        "rows => rows.map(row => [row.querySelectorAll('a.v').length, row.querySelector('.carer > b').textContent])"
    )
    return max(pair for pair in found if pair[1] != "Sofie Maes")[1]


def test_a_carer_calls_in_sick_and_the_day_is_repaired(office, page):
    page.goto(BOARD)
    carer = busiest(page)
    page.get_by_role("link", name=f"{carer} : journée, absence").click()
    page.wait_for_selector("#kind")
    check_looks(office, page, "carer-panel")
    page.locator("form.move").get_by_role("button").click()
    page.wait_for_url("**/planning/proposals/*", timeout=30_000)
    assert carer in page.inner_text("#proposal")
    assert page.locator("a.v.gone").count() > 0
    check_looks(office, page, "repair")
    # Spirits that lead to the same tours are shown once.
    spirits = page.get_by_role("navigation", name="Trois façons de réparer la journée")
    for number in range(1, spirits.get_by_role("link").count()):
        spirits.get_by_role("link").nth(number).click()
        page.wait_for_selector("#changes")
        check_page(office, page, f"repair-{number + 1}")


def test_a_repair_is_accepted_and_leads_to_those_to_call(office, page):
    page.goto(BOARD)
    page.get_by_role("region", name=re.compile("proposition", re.I)).get_by_role("link").click()
    page.get_by_role("button", name=re.compile("^Appliquer")).first.click()
    page.wait_for_url("**/calls")
    boxes = page.get_by_role("checkbox", checked=False)
    left = boxes.count()
    assert left > 1
    boxes.first.focus()
    page.keyboard.press("Space")
    page.wait_for_selector("[role=checkbox][aria-checked=true]:focus")
    assert page.get_by_role("checkbox", checked=False).count() == left - 1
    check_looks(office, page, "calls")
    page.click("text=Retour au planning")
    check_looks(office, page, "board-repaired")
