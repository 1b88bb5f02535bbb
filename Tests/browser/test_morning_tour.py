"""A carer's tour on a telephone without a network, on the day that the morning has planned.

Builds on the tours that `test_morning.py` accepts.
"""

import re

import pytest

from morning import BOARD, DAY
from pages import NARROW, check_page, wait_until

KEPT = """caches.open("filrouge-tour").then(shelf => shelf.match(location.href))"""
NOTE = "Fils présent, tension bonne"


@pytest.fixture(scope="module")
def seen():
    """What one test saw and another compares: the visit, and what was sent."""
    return {}


@pytest.fixture
def phone(office):
    """The telephone of Sofie Maes, who is on her tour."""
    page = office.window_of("sofie", NARROW)
    page.goto(f"/tour?date={DAY}")
    return page


def test_the_tour_is_in_order_and_fits_a_hand(office, phone):
    hours = phone.locator(".stop-card summary b").all_inner_texts()
    assert len(hours) > 3
    assert hours == sorted(hours)
    assert phone.locator(".stop-card details[open]").count() == 1
    heights = phone.locator(".stop-card details[open] .btn:visible").evaluate_all(
        "buttons => buttons.map(button => button.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    for theme in ("light", "dark"):
        phone.emulate_media(color_scheme=theme)
        check_page(office, phone, f"tour-{theme}")


def test_what_is_entered_offline_is_sent_once_and_in_order(office, phone, seen):
    office.expect_fault("ERR_INTERNET_DISCONNECTED")
    office.expect_fault("Failed to fetch")
    wait_until(phone, KEPT)
    sent = []
    phone.on("request", lambda request: "/tour/reports" in request.url and sent.append(request.post_data))

    phone.context.set_offline(True)
    phone.reload()
    phone.locator("[data-state] .dot.off").wait_for(state="attached")
    card = phone.locator(".stop-card:has(details[open])").first
    seen["visit"] = visit = card.get_attribute("data-visit")
    card = phone.locator(f"#v-{visit}")
    card.get_by_role("button", name="Commencer").click()
    card.get_by_role("button", name="Terminer").click()
    card.get_by_text("Ajouter une note").click()
    card.get_by_label("Note pour l’équipe").fill(NOTE)
    card.get_by_role("button", name="Enregistrer la note").click()
    box = phone.locator("[data-outbox]")
    box.get_by_text("En attente : 3.").wait_for()
    check_page(office, phone, "tour-offline")

    phone.reload()
    phone.locator("[data-outbox]").get_by_text("En attente : 3.").wait_for()
    assert phone.locator(f"#v-{visit} [data-said] li").count() == 3

    sent.clear()
    phone.context.set_offline(False)
    phone.locator("[data-outbox]").wait_for(state="hidden")
    phone.locator(f"#v-{visit}.done").wait_for()
    kinds = [re.search(r"kind=(\w+)", body)[1] for body in sent]
    assert kinds == ["started", "ended", "note"]
    seen["body"] = sent[-1]
    lines = phone.locator(f"#v-{visit} [data-said] li").all_text_contents()
    assert [line.split(" ", 1)[1] for line in lines] == ["Commencée", "Terminée", NOTE]


def test_a_report_that_arrives_twice_is_kept_once(phone, seen):
    answer = phone.evaluate(
        """body => fetch("/tour/reports?format=fragment", {
             method: "POST", body: new URLSearchParams(body),
             headers: { "X-Form-Token": document.body.dataset.token } }).then(answer => answer.text())""",
        seen["body"],
    )
    assert answer == "known"
    phone.reload()
    assert phone.locator(f"#v-{seen['visit']} [data-said] li").count() == 3


def test_the_board_follows_the_tour_live(office, phone, seen):
    page = office.window_of("nathalie")
    with page.expect_response(lambda answer: "/planning/live" in answer.url):
        page.goto(BOARD)
    assert page.locator(f'a.v.done[href*="{seen["visit"]}"]').count() == 1
    card = phone.locator(".stop-card:has(details[open])").first
    visit = card.get_attribute("data-visit")
    card.get_by_role("button", name="Commencer").click()
    page.locator(f'a.v.now[href*="{visit}"]').wait_for()
    check_page(office, page, "board-live")


OFFICE = ("/imports", "/admin/colleagues", "/admin/access-log", "/carers/new", "/planning/runs/new")
RECORDS = ("/planning", "/planning?view=week", "/people", "/people/new", "/carers", "/roster")


@pytest.mark.parametrize(
    ("name", "address"),
    [("sofie", address) for address in OFFICE]
    + [("marc", address) for address in OFFICE + RECORDS],
)
def test_carers_are_told_kindly_what_is_not_theirs(office, name, address):
    office.expect_fault("403")
    page = office.window_of(name)
    assert page.goto(address).status == 403
    assert page.inner_text("h1") == "Vous n’avez pas accès à cette page"
    if address == "/planning":
        check_page(office, page, "forbidden")


def test_a_nurse_reads_the_board_and_moves_nothing(office):
    page = office.window_of("sofie")
    page.goto(BOARD)
    page.locator("tr:not(.wait) a.v").first.click()
    page.wait_for_selector("#panel .why li")
    assert page.locator("#panel form").count() == 0
    assert page.get_by_role("link", name="Optimiser").count() == 0
