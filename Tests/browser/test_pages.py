"""Every page of the office: judged and photographed in light and dark, wide and narrow; and in every
language on a narrow screen."""

import re

import pytest

from morning import TOMORROW
from pages import NARROW, check_layout, check_looks

PLANNING = {
    "board": "/planning",
    "board-people": "/planning?view=people",
    "board-list": "/planning?view=list",
    "board-map": "/planning?view=map",
    "week": "/planning?view=week",
    "sheets": "/planning/sheets",
    "run-new": f"/planning/runs/new?date={TOMORROW}",
}
RECORDS = {
    "people": "/people",
    "person-new": "/people/new",
    "carers": "/carers",
    "carer-new": "/carers/new",
    "skills": "/carers/skills",
    "roster": "/roster",
    "imports": "/imports",
}
SHELL = {
    "more": "/more",
    "settings": "/settings",
    "password": "/settings/password",
    "search": "/search",
}


@pytest.mark.parametrize(("name", "address"), (PLANNING | RECORDS | SHELL).items())
def test_a_page_of_the_coordinator(desk, name, address):
    page = desk.window_of("nathalie")
    assert page.goto(address).ok
    check_looks(desk, page, name)


@pytest.mark.parametrize(("name", "typed"), {"search-found": "lambert", "search-nothing": "zzzz"}.items())
def test_what_a_search_finds(desk, name, typed):
    page = desk.window_of("nathalie")
    page.goto("/search")
    page.fill("main [name=q]", typed)
    page.press("main [name=q]", "Enter")
    page.wait_for_url("**/search?s=*")
    assert typed not in page.url
    check_looks(desk, page, name)


@pytest.mark.parametrize(
    ("name", "tail"),
    {"person": "", "person-edit": "/edit", "person-visits": "/visits", "visit-new": "/visits/new"}.items(),
)
def test_a_page_of_one_person(desk, name, tail):
    page = desk.window_of("nathalie")
    page.goto("/people")
    address = page.locator('main a[href^="/people/"]:not([href$="/new"])').first.get_attribute("href")
    assert page.goto(address + tail).ok
    check_looks(desk, page, name)


@pytest.mark.parametrize(("name", "folder"), [("carer", "/carers"), ("carer-roster", "/roster")])
def test_a_page_of_one_carer(desk, name, folder):
    page = desk.window_of("nathalie")
    page.goto("/carers")
    address = page.locator('main a[href^="/carers/"]:not([href$="/new"], [href$="/skills"])').first.get_attribute("href")
    assert page.goto(address.replace("/carers", folder)).ok
    check_looks(desk, page, name)
    if name == "carer":
        assert page.goto(address + "/edit").ok
        check_looks(desk, page, "carer-edit")


@pytest.mark.parametrize(
    ("name", "address"),
    {
        "colleagues": "/admin/colleagues",
        "colleague-new": "/admin/colleagues/new",
        "access-log": "/admin/access-log",
    }.items(),
)
def test_a_page_of_the_administrator(desk, name, address):
    page = desk.window_of("admin")
    assert page.goto(address).ok
    check_looks(desk, page, name)
    if name == "colleagues":
        page.locator('main a[href^="/admin/colleagues/"]:not([href$="/new"])').first.click()
        page.wait_for_url("**/admin/colleagues/*")
        check_looks(desk, page, "colleague")


def test_a_telephone_gets_the_list_and_keeps_the_board_when_asked_for(desk):
    page = desk.window_of("nathalie", NARROW, user_agent="Mozilla/5.0 (Android 15; Mobile)")
    page.goto("/planning")
    assert page.locator(".daylist").is_visible()
    page.locator(".bar").get_by_role("link", name="Soignants", exact=True).click()
    page.locator("[data-board]").wait_for()
    page.get_by_role("link", name="Jour suivant").click()
    page.wait_for_url("**date=*")
    assert page.locator("[data-board]").is_visible()


# --- Every language on a narrow screen ----------------------------------------------------------

# A message key that no table knows would stand on the page as it is.
KEY = re.compile(r"(?<![\w@/.-])[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*)+(?![\w@/.-])")
NO_KEY = {"demo.example"}


def first_of(page, folder):
    """The address of the first person or carer in a list."""
    page.goto(folder)
    return page.locator("main tbody th a").first.get_attribute("href")


@pytest.fixture(scope="module")
def addresses():
    """Every page with a fixed address; those of one person and one carer are added when known."""
    return list((PLANNING | RECORDS | SHELL).values())


def test_every_page_fits_a_narrow_screen_in_every_language(desk, addresses):
    page = desk.window_of("bram", NARROW, scripts=False)
    person, carer = first_of(page, "/people"), first_of(page, "/carers")
    own = [person + tail for tail in ("", "/edit", "/visits", "/visits/new")]
    own += [carer, carer + "/edit", carer.replace("/carers", "/roster")]
    for language in ("de", "en", "nl"):
        page.goto("/more")
        page.locator(f"main .lang [value={language}]").click()
        page.locator(f"html[lang^={language}]").wait_for(state="attached")
        for address in addresses + own:
            assert page.goto(address).ok, address
            words = set(KEY.findall(page.inner_text("body"))) - NO_KEY
            assert not words, f"{address} in {language} shows {words}"
            for width in (390, 320):
                page.set_viewport_size({"width": width, "height": 844})
                check_layout(page)


def test_every_page_fits_a_telephone_with_letters_twice_as_large(desk, addresses):
    page = desk.window_of("nathalie", NARROW)
    person, carer = first_of(page, "/people"), first_of(page, "/carers")
    own = [person, person + "/edit", person + "/visits/new", carer, carer.replace("/carers", "/roster")]
    letters = page.context.new_cdp_session(page)
    for address in addresses + own:
        assert page.goto(address).ok, address
        letters.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        check_layout(page)
        assert page.locator(".rail .only-s a").bounding_box()["x"] < NARROW["width"] - 24
