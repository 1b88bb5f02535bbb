"""The keyboard alone: where the focus is, that it is seen, and that it is never lost."""

import json

import pytest

from pages import check_accessibility, wait_until

# What Tab reached: whether something has the focus, whether it is seen, whether a bar covers it.
FOCUSED = """() => {
  const at = document.activeElement
  if (!at || at === document.body) return null
  const shown = at.matches(".find input") ? at.closest(".find") : at
  const style = getComputedStyle(shown), box = shown.getBoundingClientRect()
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
  const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 40), 0), innerWidth - 1)
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1)
  const over = document.elementFromPoint(x, y)
  const free = !over || shown.contains(over) || over.contains(shown) ||
    over.closest("label")?.contains(shown) || Boolean(shown.closest("label")?.contains(over))
  const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  return { what: at.outerHTML.slice(0, 120), ring, free, seen }
}"""
PAGES = ("/planning", "/planning?view=list", "/people", "/people/new", "/imports", "/settings", "/roster")


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


@pytest.mark.parametrize("address", PAGES)
def test_tab_shows_where_it_is_and_nothing_covers_it(desk, address):
    page = desk.window_of("nathalie")
    page.goto(address)
    faults, reached = [], set()
    for _ in range(45):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at is None:
            break
        reached.add(at["what"])
        if not (at["ring"] and at["free"] and at["seen"]):
            faults.append(f"ring {at['ring']}, free {at['free']}, seen {at['seen']}: {at['what']}")
    assert len(reached) > 15
    assert not faults, f"{address}\n" + "\n".join(faults)


def test_the_first_tab_skips_to_the_content(desk):
    page = desk.window_of("nathalie")
    page.goto("/people")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('main'))")


def test_letters_go_to_sections_and_walk_along_lists(desk):
    page = desk.window_of("nathalie")
    page.goto("/planning")
    press(page, "g", "p")
    page.wait_for_url("**/people")
    press(page, "j", "j")
    second = page.locator("main tbody th a").nth(1)
    assert second.evaluate("link => link === document.activeElement")
    press(page, "k", "Enter")
    page.wait_for_url("**/people/*")


def test_letters_can_be_turned_off(desk):
    page = desk.window_of("nathalie")
    page.goto("/people")
    page.keyboard.press("?")
    page.locator("[data-single-keys]").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    press(page, "g", "s")
    page.wait_for_timeout(200)
    assert page.url.endswith("/people")
    page.evaluate("localStorage.clear()")


def test_the_palette_finds_a_person_without_a_mouse(desk):
    page = desk.window_of("nathalie")
    page.goto("/planning")
    page.keyboard.press("Control+k")
    page.keyboard.type("lamber")
    page.wait_for_selector(".pal [role=option]")
    check_accessibility(page)
    press(page, "ArrowDown", "Escape")
    assert page.locator(".pal [role=option]:visible").count() == 0
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("t")
    page.wait_for_selector(".pal [role=option]:visible")
    press(page, "ArrowDown", "Enter")
    page.wait_for_url("**/people/*")


def test_escape_closes_menu_shortcuts_and_panel_and_the_focus_comes_back(desk):
    page = desk.window_of("nathalie")
    page.goto("/planning")
    page.locator(".who").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("details[data-menu][open]")
    check_accessibility(page)
    page.keyboard.press("Escape")
    assert page.locator("details[data-menu][open]").count() == 0
    assert page.evaluate("document.activeElement.className") == "who"

    page.keyboard.press("?")
    page.wait_for_selector("dialog[open]")
    check_accessibility(page)
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "who"

    visit = page.locator("tr:not(.wait) a.v").first
    visit.focus()
    label = visit.get_attribute("aria-label")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel .why")
    wait_until(page, "document.activeElement.id === 'panel'")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('#panel'))")
    page.keyboard.press("Escape")
    page.wait_for_url(lambda address: "visit=" not in address)
    wait_until(page, f"document.activeElement.ariaLabel === {json.dumps(label)}")


def test_the_arrows_walk_over_the_board_and_tab_leaves_it(desk):
    page = desk.window_of("nathalie")
    page.goto("/planning")
    page.locator("[data-board] a.v[tabindex='0']").focus()
    names = set()
    for key in ("ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "End", "Home", "ArrowUp"):
        page.keyboard.press(key)
        names.add(page.evaluate("document.activeElement.ariaLabel"))
    assert len(names) >= 5
    assert page.locator("[data-board] a.v[tabindex='0']").count() == 1
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.matches('[data-board] a.v')")
