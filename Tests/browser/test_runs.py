"""A search for tours while it goes on: what is known is shown, and can be used or left at any time."""

import datetime
import re

import pytest

from board import LARGE, version
from morning import TODAY
from pages import check_looks


@pytest.fixture
def page(own_desk):
    return own_desk.window_of("nathalie", LARGE)


@pytest.fixture
def day(page):
    """A day of the demo that nobody has planned yet."""
    for ahead in range(1, 9):
        day = TODAY + datetime.timedelta(days=ahead)
        page.goto(f"/planning?date={day}&view=list")
        if page.locator(".daylist tbody").first.locator("tr:not(.grp)").count() > 40:
            return day
    raise AssertionError("the demo has no day without tours")


def ask(page, day):
    page.goto(f"/planning/runs/new?date={day}")
    longest = page.locator("[name=seconds]").evaluate(
        "field => field.options ? field.options[field.options.length - 1].value : field.value"
    )
    if page.locator("select[name=seconds]").count():
        page.select_option("[name=seconds]", longest)
    page.get_by_role("button", name="Chercher", exact=True).click()
    page.wait_for_url("**/planning/runs/*")


def test_the_best_so_far_is_shown_and_used(own_desk, page, day):
    ask(page, day)
    page.locator(".run .facts").wait_for()
    assert re.search(r"\d+/\d+ visites couvertes", page.inner_text(".run"))
    assert "s’affiche à la fin de la recherche, ou dès que vous l’utilisez" in page.inner_text(".run")
    check_looks(own_desk, page, "run-going-on")
    page.get_by_role("button", name="Utiliser celle-ci maintenant").click()
    page.locator("#proposal").wait_for(timeout=20_000)
    assert page.locator("#changes").is_visible() and page.locator(".chg").count() > 30
    # A part alone is shown with what it would do, before it is done.
    page.locator(".tick input").first.uncheck()
    page.get_by_role("button", name="Appliquer les changements cochés").click()
    page.get_by_role("heading", name="Ce que cela change").wait_for()
    check_looks(own_desk, page, "proposal-part")


def test_a_search_that_is_stopped_changes_nothing(page, day):
    before = version(page, day)
    ask(page, day)
    page.get_by_role("button", name="Arrêter").click()
    page.wait_for_url(re.compile(r"/planning\?date="))
    assert version(page, day) == before
