"""The frame around every page: signing in, search, languages, looks, keys."""

import pytest

from pages import NARROW, WIDE, check_looks, check_page

EMPTY_ADDRESS = "personne@exemple.be"


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
def test_pages_before_signing_in(desk, viewport, theme, language):
    page = desk.window(viewport, theme, language)
    for address in ("/sign-in", "/about"):
        page.goto(address)
        check_page(desk, page, f"{address.strip('/')}-{theme}-{language}")
        assert page.locator("html").get_attribute("lang").startswith(language)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_components(desk, theme):
    for viewport in (WIDE, NARROW):
        page = desk.window(viewport, theme)
        page.goto("/kit")
        check_page(desk, page, f"kit-{theme}")


def test_a_missing_page_says_so_and_leads_on(desk):
    desk.expect_fault("404")
    page = desk.window(language="nl")
    page.goto("/nergens")
    assert page.locator("h1").inner_text() == "Deze pagina bestaat niet"
    check_looks(desk, page, "missing")


def test_a_wrong_password_is_told_and_the_summary_has_the_focus(desk):
    desk.expect_fault("422")
    page = desk.window()
    page.goto("/sign-in")
    page.fill("#email", EMPTY_ADDRESS)
    page.fill("#password", "pas le bon mot de passe")
    page.keyboard.press("Enter")
    page.wait_for_selector(".esum:focus")
    assert page.title().startswith("Erreur")
    assert page.input_value("#email") == EMPTY_ADDRESS
    assert page.input_value("#password") == ""
    check_looks(desk, page, "sign-in-wrong")


def test_the_language_changes_and_the_page_stays(desk):
    page = desk.window()
    page.goto("/about")
    page.click(".lang [value=de]")
    page.wait_for_selector("html[lang=de-BE]")
    assert page.url.endswith("/about")
    assert page.locator("h1").inner_text() == "Über Filrouge"


def test_pages_hold_no_layout_shift_and_few_requests(desk):
    page = desk.window()
    sizes = []
    page.on("response", lambda answer: sizes.append(int(answer.headers.get("content-length", 0))))
    page.goto("/kit")
    page.wait_for_timeout(500)
    shift = page.evaluate(
        """new Promise(done => {
             let sum = 0
             new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value))
               .observe({ type: "layout-shift", buffered: true })
             setTimeout(() => done(sum), 200)
           })"""
    )
    assert shift < 0.01
    assert len(sizes) <= 5, f"{len(sizes)} requests"
    assert sum(sizes) < 60_000, f"{sum(sizes)} bytes"


def test_fields_tidy_what_was_typed(desk):
    page = desk.window()
    page.goto("/kit")
    for field, typed, tidy in (
        ("#niss", "41031425612", "41.03.14-256.12"),
        ("#birth-date", "140341", "14/03/1941"),
        ("#start", "7u30", "07:30"),
    ):
        page.fill(field, typed)
        page.locator("h1").click()
        assert page.input_value(field) == tidy


def test_a_date_is_read_back_in_words(desk):
    desk.expect_fault("422")
    page = desk.window()
    page.goto("/kit")
    for typed, tidy, words in (
        ("6 mars 2026", "06/03/2026", "vendredi 6 mars 2026"),
        ("24.12.2025", "24/12/2025", "mercredi 24 décembre 2025"),
        ("31/02/2026", "31/02/2026", ""),
    ):
        page.fill("#birth-date", typed)
        page.locator("h1").click()
        said = page.locator("#birth-date ~ [data-read]", has_text=words)
        said.wait_for()
        assert said.inner_text()
        assert page.input_value("#birth-date") == tidy


def test_a_dialog_opens_with_and_without_scripts(desk):
    for scripts in (True, False):
        page = desk.window(scripts=scripts)
        page.goto("/kit")
        page.click("text=Suspendre…")
        assert page.locator("dialog").is_visible()
        page.click("dialog >> text=Annuler")
        assert not page.locator("dialog").is_visible()


def test_shortcuts_are_listed_and_the_focus_comes_back(desk):
    desk.expect_fault("401")
    page = desk.window()
    page.goto("/kit")
    page.locator("h1").click()
    page.keyboard.press("?")
    assert page.locator("dialog[open] h2").inner_text() == "Raccourcis clavier"
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.name") == "q"
