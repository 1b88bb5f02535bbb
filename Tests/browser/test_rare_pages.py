"""Pages that are met seldom: judged and photographed like the others."""

import pytest

from morning import accept_file, example_file, send_file
from pages import check_looks


@pytest.fixture
def page(own_desk):
    return own_desk.window_of("nathalie")


def first_person(page):
    page.goto("/people")
    return page.locator("main tbody th a").first.get_attribute("href")


def test_an_import_is_taken_back(own_desk, page):
    send_file(page, "people", example_file(page, "people"))
    accept_file(page)
    check_looks(own_desk, page, "import-accepted")
    page.goto("/imports")
    check_looks(own_desk, page, "imports-history")
    page.locator("main table a").first.click()
    page.get_by_role("link", name="Retirer").click()
    page.wait_for_url("**/withdrawal")
    check_looks(own_desk, page, "import-withdrawal")
    page.locator("main form button.pri").click()
    page.wait_for_url(lambda url: not url.endswith("/withdrawal"))
    check_looks(own_desk, page, "import-withdrawn")


def test_a_visit_is_cancelled_with_a_reason(own_desk, page):
    own_desk.expect_fault("422")
    page.goto(first_person(page) + "/visits")
    page.locator("main .rows a", has_text="Annuler").first.click()
    page.wait_for_url("**/cancellation")
    check_looks(own_desk, page, "cancellation")
    page.locator("main button.pri").click()
    page.wait_for_selector(".esum")
    check_looks(own_desk, page, "cancellation-no-reason")


def test_a_booking_that_cannot_be_says_why(own_desk, page):
    own_desk.expect_fault("422")
    page.goto(first_person(page) + "/visits/new")
    page.fill("#day", "31/02/2026")
    page.fill("#minutes", "0")
    page.locator("main button.pri").last.click()
    page.wait_for_selector(".esum")
    check_looks(own_desk, page, "visit-new-wrong")
    assert page.input_value("#day") == "31/02/2026"
