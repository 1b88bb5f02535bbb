"""What happens when a session ends in the middle of something, and what an address never tells."""

import contextlib
import hashlib
import sqlite3

import pytest

from pages import PASSWORD, check_accessibility, check_looks, sign_in

TYPED = {"family": "Wauters", "given": "Élodie", "street": "Rue du Puits 3", "phone-1": "0471 22 33 44"}


def end_session(desk, page, pause=5500):
    """Ends the session of a window where it is kept, as closing an account does."""
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    digest = hashlib.sha256(cookies["session"].encode()).hexdigest()
    path = desk.server.database.removeprefix("sqlite:")
    with contextlib.closing(sqlite3.connect(path, timeout=10)) as database:
        ended = database.execute("DELETE FROM session WHERE token_hash = ?", (digest,)).rowcount
        database.commit()
    assert ended == 1
    # The program asks anew who is signed in after five seconds.
    page.wait_for_timeout(pause)


def office(desk, name="nathalie", **options):
    """A window with a session of its own, which may end without disturbing others."""
    page = desk.window(**options)
    sign_in(page, f"{name}@demo.example")
    return page


def fill(page, given):
    for field, text in (TYPED | {"given": given}).items():
        page.fill(f"#{field}", text)


def test_a_form_goes_on_over_the_page(desk):
    desk.expect_fault("401")
    desk.expect_fault("422")
    page = office(desk)
    page.goto("/people/new")
    fill(page, "Par dessus")
    end_session(desk, page)
    page.click("main button.pri")
    dialog = page.locator("dialog.renew[open]")
    dialog.wait_for()
    assert "Session terminée" in dialog.inner_text()
    check_accessibility(page)
    desk.picture(page, "session-ended-dialog")
    page.fill("#renew-email", "nathalie@demo.example")
    page.fill("#renew-password", "pas le bon")
    page.keyboard.press("Enter")
    dialog.locator(".esum").wait_for()
    assert page.input_value("#renew-email") == "nathalie@demo.example"
    page.fill("#renew-password", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.split("/people/")[-1].count("-") == 4)
    assert "WAUTERS" in page.locator("h1").inner_text()
    page.goto("/people/new")
    assert page.locator(".alert.draft").count() == 0


def test_a_form_goes_on_without_scripts(desk):
    desk.expect_fault("401")
    page = office(desk, scripts=False)
    page.goto("/people/new")
    fill(page, "Sans script")
    end_session(desk, page)
    page.click("main button.pri")
    assert "Session terminée" in page.locator("h1").inner_text()
    desk.picture(page, "session-ended")
    check_layout_of_door(page)
    page.fill("#email", "nathalie@demo.example")
    page.fill("#password", PASSWORD)
    page.click("main button.pri")
    assert "/people/new?draft=" in page.url
    for field, text in (TYPED | {"given": "Sans script"}).items():
        assert page.input_value(f"#{field}") == text
    desk.picture(page, "draft-resumed")
    page.click("main button.pri")
    assert "WAUTERS" in page.locator("h1").inner_text()


def check_layout_of_door(page):
    assert page.locator("main input[name=kept]").count() == 1
    assert page.locator("main form").count() == 1


def test_somebody_else_does_not_get_what_was_typed(desk):
    desk.expect_fault("401")
    page = office(desk, scripts=False)
    page.goto("/people/new")
    fill(page, "Pas pour Bram")
    end_session(desk, page)
    page.click("main button.pri")
    page.fill("#email", "bram@demo.example")
    page.fill("#password", PASSWORD)
    page.click("main button.pri")
    assert "/sign-in" not in page.url
    page.goto("/people/new")
    assert page.input_value("#family") == ""
    assert "Wauters" not in page.content()


def test_a_draft_waits_in_another_window(desk):
    first = office(desk)
    first.goto("/people/new")
    fill(first, "Ailleurs")
    first.locator("[data-draft-said]", has_text=":").wait_for()
    first.context.close()
    second = office(desk)
    second.goto("/people/new")
    offer = second.locator(".alert.draft", has_text="Ailleurs")
    assert "Brouillon" in offer.inner_text()
    check_looks(desk, second, "draft-offered")
    offer.get_by_role("link", name="Reprendre").click()
    second.wait_for_url("**/people/new?draft=*")
    assert second.input_value("#given") == "Ailleurs"
    second.goto("/people/new")
    offer.get_by_role("button", name="Effacer").click()
    second.locator("[data-toast]").wait_for()
    assert offer.count() == 0


@pytest.mark.parametrize("fault", ["network", "session"])
def test_a_form_that_could_not_be_sent_is_kept_on(desk, fault):
    for part in ("ERR_INTERNET_DISCONNECTED", "Failed to fetch", "401"):
        desk.expect_fault(part)
    page, given = office(desk), f"Après {fault}"
    page.goto("/people/new")
    fill(page, "Avant")
    page.locator("[data-draft-said]", has_text=":").wait_for()
    if fault == "network":
        page.context.set_offline(True)
        page.click("main button.pri")
        page.locator("[data-toast]").wait_for()
        page.context.set_offline(False)
    else:
        end_session(desk, page)
        page.click("main button.pri")
        page.locator("dialog.renew[open]").wait_for()
        page.keyboard.press("Escape")
        page.locator("dialog.renew").wait_for(state="detached")
    with page.expect_response(lambda answer: "/drafts" in answer.url and answer.ok):
        page.fill("#given", given)
        if fault == "session":
            page.fill("#renew-email", "nathalie@demo.example")
            page.fill("#renew-password", PASSWORD)
            page.keyboard.press("Enter")
    page.goto("/people/new")
    offer = page.locator(".alert.draft", has_text=given)
    offer.get_by_role("button", name="Effacer").click()
    page.locator("[data-toast]").wait_for()


def test_a_live_page_notices_the_end_at_once(desk):
    desk.expect_fault("401")
    page = office(desk)
    page.goto("/planning")
    other = page.context.new_page()
    other.goto("/more")
    other.locator("main form[action='/sign-out'] button").click()
    other.wait_for_url("**/sign-in")
    page.locator("dialog.renew[open]").wait_for()
    page.fill("#renew-email", "nathalie@demo.example")
    page.fill("#renew-password", PASSWORD)
    page.keyboard.press("Enter")
    page.locator("dialog.renew").wait_for(state="detached")
    assert page.url.endswith("/planning")


@pytest.mark.parametrize("scripts", [True, False], ids=["palette", "page"])
def test_no_address_tells_what_was_typed(desk, scripts):
    page = office(desk, scripts=scripts)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for address, field in (("/planning", ".top [name=q]"), ("/people", "main [name=q]")):
        page.goto(address)
        page.locator(field).press_sequentially("lambert", delay=20)
        page.wait_for_timeout(400 if scripts else 0)
        page.press(field, "Enter")
        page.wait_for_url("**?s=*")
        assert "LAMBERT" in page.locator("main").inner_text().upper()
        page.reload()
        assert "LAMBERT" in page.locator("main").inner_text().upper()
        page.goto("/planning")
        page.go_back()
        assert "LAMBERT" in page.locator("main").inner_text().upper()
    assert not [url for url in asked if "lambert" in url.lower()]
    kept = page.url
    end_session(desk, page)
    sign_in(page, "nathalie@demo.example")
    page.goto(kept)
    assert "session terminée" in page.locator("main").inner_text()
    assert page.input_value("main [name=q]") == ""
    desk.picture(page, "search-unreadable")


def choose(page, text, name):
    """Types into the palette and takes the line that is called so, with the keyboard alone."""
    page.keyboard.press("Control+k")
    page.keyboard.type(text)
    option = page.locator("[role=option]", has_text=name).first
    option.wait_for()
    for _ in range(page.locator("[role=option]").count()):
        page.keyboard.press("ArrowDown")
        if option.get_attribute("aria-selected") == "true":
            return page.keyboard.press("Enter")
    raise AssertionError(f"{text} does not lead to {name}")


def test_the_palette_does_what_coordinators_do(desk):
    page = office(desk)
    page.goto("/people")
    page.keyboard.press("Control+k")
    page.locator("[role=option]").first.wait_for()
    desk.picture(page, "palette-empty")
    page.keyboard.press("Escape")
    choose(page, "pl to de", "tournées de demain")
    page.wait_for_url("**/planning/runs/new?date=*")
    choose(page, "ajouter une pers", "Ajouter une personne")
    page.wait_for_url("**/people/new")
    choose(page, "racc", "Raccourcis")
    page.locator("dialog[data-keys][open]").wait_for()
    page.keyboard.press("Escape")
    choose(page, "sombre", "thème sombre")
    page.wait_for_selector("html[data-theme=dark]")
    assert page.url.endswith("/people/new")
    choose(page, "neerl", "Nederlands")
    page.wait_for_selector("html[lang=nl-BE]")
    choose(page, "toestel", "toestel")
    page.wait_for_selector("html:not([data-theme])")
    choose(page, "frans", "Français")
    page.wait_for_selector("html[lang=fr-BE]")
    printed = page.evaluate("() => { window.printed = 0; window.print = () => (window.printed += 1); return 0 }")
    choose(page, "impr page", "Imprimer cette page")
    assert printed == 0 and page.evaluate("window.printed") == 1


def test_the_palette_keeps_to_the_role(desk):
    page = desk.window_of("sofie")
    page.goto("/more")
    page.keyboard.press("Control+k")
    page.keyboard.type("plan")
    page.wait_for_timeout(600)
    assert page.locator("[role=option]", has_text="tournées de demain").count() == 0


def test_a_refusal_says_why_and_who(desk):
    desk.expect_fault("403")
    page = desk.window_of("marc")
    office_page = desk.window_of("nathalie")
    office_page.goto("/carers")
    address = office_page.locator('main a[href^="/carers/"]:not([href$="/new"], [href$="/skills"])').first.get_attribute("href")
    page.goto(address)
    text = page.locator("main").inner_text()
    for words in ("Pourquoi", "Qui peut vous aider", "Que faire"):
        assert words in text
    check_looks(desk, page, "refusal")


def test_a_form_is_kept_though_its_session_ended_a_moment_ago(desk):
    desk.expect_fault("401")
    page = office(desk, scripts=False)
    page.goto("/people/new")
    fill(page, "Un instant")
    end_session(desk, page, pause=0)
    page.click("main button.pri")
    assert "Session terminée" in page.locator("h1").inner_text()
    page.fill("#email", "nathalie@demo.example")
    page.fill("#password", PASSWORD)
    page.click("main button.pri")
    assert "/people/new?draft=" in page.url
    assert page.input_value("#given") == "Un instant"
