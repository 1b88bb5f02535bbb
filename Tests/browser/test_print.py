"""What goes on paper: tour sheets, the list of a day, calls, a person's page."""

import re

import pytest

from board import LARGE, open_board, planned_day, propose
from pages import WIDE, check_looks
from paper import Paper, tight

READERS = {"nathalie": "fr", "bram": "nl"}


@pytest.fixture(params=READERS)
def page(own_desk, request):
    """A coordinator who reads French, and one who reads Dutch."""
    page = own_desk.window_of(request.param, WIDE)
    page.reader = READERS[request.param]
    return page


@pytest.fixture
def day(own_desk):
    return planned_day(own_desk.window_of("nathalie", LARGE))


def rows(page, selector):
    """The texts of the cells of each row, line by line."""
    return page.locator(selector).evaluate_all(
        """rows => rows.map(row => [...row.querySelectorAll('td, th')].flatMap(cell => {
          const lines = [...cell.querySelectorAll('small, .tag')].map(line => line.textContent.trim())
          const own = [...cell.childNodes].filter(n => n.nodeType === 3 || n.matches('a, b')).map(n => n.textContent.trim())
          return [...own, ...lines].filter(Boolean)
        }))"""
    )


def test_every_carer_gets_a_sheet_with_every_visit_whole(own_desk, page, day):
    page.goto(f"/planning/sheets?date={day}")
    sheets = page.locator(".sheet")
    count = sheets.count()
    assert count > 6
    paper = Paper(page, f"print-sheets-{page.reader}", own_desk.pictures)
    paper.check()
    # A tour that is longer than a page goes on, on paper that says again whose it is.
    assert count <= len(paper.pages) <= count + 2
    for number in range(count):
        sheet = sheets.nth(number)
        name = sheet.locator("h2").inner_text()
        whose = sheet.locator(".again td").text_content()
        assert name in whose
        own = [text for text in map(tight, paper.pages) if tight(whose) in text]
        assert own and tight(name) in own[0] and tight("Fil de Sambre") in own[-1]
        visits = rows(page, f".sheet:nth-of-type({number + 1}) tbody tr")
        assert len(visits) == int(re.search(r"(\d+) (?:visites?|bezoek)", sheet.inner_text())[1])
        for visit in visits:
            assert len(visit) >= 5, "number, hour, name, address, telephone"
            assert paper.whole_on_a_page(whose, *visit), visit
    assert "NISS" not in paper.text and "INSZ" not in paper.text
    notes = "Clé:" if page.reader == "fr" else "Sleutel:"
    assert notes in paper.text.replace("\u202f", "")
    assert "door." not in paper.text, "every word is a word of the reader's language"


def test_a_sheet_that_needs_two_pages_says_on_both_whose_it_is(own_desk, page, day):
    page.goto(f"/planning/sheets?date={day}")
    links = page.locator(".sheet").evaluate_all("all => all.map(s => s.querySelectorAll('tbody tr').length)")
    longest = links.index(max(links))
    name = page.locator(".sheet h2").nth(longest).inner_text()
    page.goto(f"/planning?date={day}&view=carers")
    row = page.locator("tr[data-row]").filter(has_text=name).first
    carer = row.get_attribute("data-row")
    page.goto(f"/planning/sheets?date={day}&carer={carer}")
    assert page.locator(".sheet").count() == 1
    whose = page.locator(".again td").text_content()
    paper = Paper(page, f"print-sheet-large-{page.reader}", own_desk.pictures, scale=1.9)
    assert len(paper.pages) > 1
    for text in paper.pages[:-1]:
        assert tight(whose) in tight(text)
    for visit in rows(page, ".sheet tbody tr"):
        assert paper.whole_on_a_page(*visit), visit


def test_the_list_of_the_day_prints_every_visit(own_desk, page, day):
    page.goto(f"/planning?date={day}&view=list")
    paper = Paper(page, f"print-list-{page.reader}", own_desk.pictures)
    paper.check()
    assert len(paper.pages) <= 4
    visits = rows(page, ".daylist tbody tr:not(.grp)")
    assert len(visits) > 40
    for visit in visits:
        assert paper.whole_on_a_page(*visit), visit
    for group in page.locator(".daylist .grp b").all_inner_texts():
        assert paper.holds(group)


def test_the_board_prints_on_one_broad_page(own_desk, page, day):
    open_board(page, day)
    paper = Paper(page, f"print-board-{page.reader}", own_desk.pictures)
    paper.check()
    assert len(paper.pages) == 1
    width, height = re.search(r'<page width="([\d.]+)" height="([\d.]+)"', paper.boxes).groups()
    assert float(width) > float(height)
    for name in page.locator("[data-board] .carer > b").all_inner_texts():
        assert paper.holds(name)


def test_a_person_prints_with_what_is_needed_at_the_door(own_desk, page):
    page.goto("/people")
    page.fill("main [name=q]", "marchal")
    page.press("main [name=q]", "Enter")
    page.wait_for_url("**/people?s=*")
    page.locator("main tbody th a, main a.row").first.click()
    page.wait_for_url(re.compile("/people/[0-9a-f]"))
    paper = Paper(page, f"print-person-{page.reader}", own_desk.pictures)
    paper.check()
    assert len(paper.pages) <= 2
    assert paper.holds("MARCHAL")
    for phone in page.locator(".tel").all_inner_texts():
        assert paper.holds(phone)
    for note in page.locator(".doornotes li").all_inner_texts():
        for line in note.splitlines():
            assert paper.holds(line)
    birth = re.search(r"\d\d/\d\d/\d{4}", page.inner_text("main"))[0]
    assert paper.holds(birth)
    # Copied words keep their spaces: the letters are a font on paper too, not drawings.
    assert any("Fil de Sambre (service fictif)" in text for text in paper.pages)


def test_the_list_of_calls_says_who_was_told_and_prints_telephones(own_desk, day):
    page = own_desk.window_of("nathalie", WIDE)
    propose(page, day)
    page.get_by_role("button", name=re.compile("^Appliquer")).first.click()
    page.wait_for_url("**/calls")
    page.get_by_role("checkbox", checked=False).first.click()
    told = page.locator(".calls li.done")
    told.wait_for()
    assert re.search(r"\d\d:\d\d · Nathalie Lemaire", told.inner_text())
    page.get_by_role("checkbox", checked=True).click()
    page.wait_for_selector(".calls li.done", state="detached")
    page.get_by_role("checkbox", checked=False).first.click()
    told.wait_for()
    check_looks(own_desk, page, "calls-told")
    paper = Paper(page, "print-calls", own_desk.pictures)
    paper.check()
    for item in page.locator(".calls li").all():
        lines = [item.locator("b").first.text_content(), *item.locator("small").all_text_contents()]
        assert paper.whole_on_a_page(*lines), lines
    phones = page.locator(".calls .on-paper").all_text_contents()
    assert any(re.match(r"\d{4} \d\d \d\d \d\d", phone) for phone in phones)
    assert not paper.holds("Retour au planning")
