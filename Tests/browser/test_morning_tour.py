"""A carer's tour on a telephone without a network, and what carers may not see.

The tests build on each other, in this order, on a demo service of their own.
"""

import datetime
import re

import pytest

from board import planned_day
from morning import TODAY
from pages import NARROW, check_looks, check_page, sign_in, wait_until

KEPT = """caches.open("filrouge-tour").then(shelf => shelf.match(location.href))"""
NOTE = "Fils présent, tension bonne"


@pytest.fixture(scope="module")
def seen():
    """What one test saw and another compares: the visit, and what was sent."""
    return {}


@pytest.fixture(scope="module")
def days():
    return {}


@pytest.fixture
def day(own_desk, days):
    """A day on which the demo has tours."""
    if not days:
        days["day"] = planned_day(own_desk.window_of("nathalie"))
    return days["day"]


@pytest.fixture
def phone(own_desk, day):
    """The telephone of Sofie Maes, who is on her tour."""
    page = own_desk.window_of("sofie", NARROW)
    page.goto(f"/tour?date={day}")
    return page


def test_the_tour_is_in_order_and_fits_a_hand(own_desk, phone):
    hours = phone.locator(".stop-card summary b").all_inner_texts()
    assert len(hours) > 3
    assert hours == sorted(hours)
    assert phone.locator(".stop-card details[open]").count() == 1
    heights = phone.locator(".stop-card details[open] .btn:visible").evaluate_all(
        "buttons => buttons.map(button => button.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    check_looks(own_desk, phone, "tour")


def test_what_is_entered_offline_is_sent_once_and_in_order(own_desk, phone, seen):
    own_desk.expect_fault("ERR_INTERNET_DISCONNECTED")
    own_desk.expect_fault("Failed to fetch")
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
    check_looks(own_desk, phone, "tour-offline")

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
    assert "aucune terminée" not in phone.inner_text(".tourhead")
    symbols = "[...document.querySelectorAll('use')].every(use => document.querySelector(use.getAttribute('href')))"
    assert phone.evaluate(symbols), "a symbol is missing"


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


def test_the_board_follows_the_tour_live(own_desk, phone, day, seen):
    page = own_desk.window_of("nathalie")
    with page.expect_response(lambda answer: "/planning/live" in answer.url):
        page.goto(f"/planning?date={day}")
    assert page.locator(f'a.v.done[href*="{seen["visit"]}"]').count() == 1
    card = phone.locator(".stop-card:has(details[open])").first
    visit = card.get_attribute("data-visit")
    card.get_by_role("button", name="Commencer").click()
    page.locator(f'a.v.now[href*="{visit}"]').wait_for()
    check_looks(own_desk, page, "board-live")


def test_a_wrong_end_is_put_right_and_both_are_kept(own_desk):
    phone = own_desk.window_of("sofie", NARROW)
    for back in range(1, 7):
        phone.goto(f"/tour?date={TODAY - datetime.timedelta(days=back)}")
        if phone.locator(".stop-card.done").count():
            break
    card = phone.locator(".stop-card.done").first
    card.locator("summary").first.tap()
    ends = card.locator("[data-said] li", has_text="Terminée")
    end = datetime.datetime.strptime(ends.first.text_content()[:5], "%H:%M")
    right = (end + datetime.timedelta(minutes=7)).strftime("%H:%M")
    card.get_by_text("Corriger une heure").tap()
    card.get_by_label("Ce qui est faux").select_option("ended")
    card.get_by_label("La bonne heure").fill(right)
    card.get_by_role("button", name="Enregistrer cette heure").tap()
    ends.filter(has_text=right).wait_for()
    phone.locator("[data-outbox]").wait_for(state="hidden")
    phone.reload()
    card.locator("summary").first.tap()
    lines = ends.all_text_contents()
    assert len(lines) == 2
    assert sum("remplacé" in line or "corrig" in line for line in lines) == 1, lines
    for width in (390, 320):
        phone.set_viewport_size({"width": width, "height": 844})
        check_page(own_desk, phone, "tour-corrected")


def kept_pages(page):
    return page.evaluate("caches.open('filrouge-tour').then(shelf => shelf.keys()).then(all => all.length)")


def test_signing_out_takes_the_tour_off_the_telephone(own_desk, day):
    own_desk.expect_fault("ERR_INTERNET_DISCONNECTED")
    phone = own_desk.window(NARROW)
    sign_in(phone, "sofie@demo.example")
    phone.goto(f"/tour?date={day}")
    name = phone.locator(".stop-card summary strong").first.inner_text()
    wait_until(phone, KEPT)
    phone.context.set_offline(True)
    phone.reload()
    assert name in phone.inner_text("main")
    phone.context.set_offline(False)
    phone.reload()
    phone.locator("form[action='/sign-out']").evaluate("form => form.requestSubmit()")
    phone.wait_for_url("**/sign-in**")
    assert kept_pages(phone) == 0
    phone.context.set_offline(True)
    with pytest.raises(Exception, match="ERR_|interrupted"):
        phone.goto(f"/tour?date={day}")
    assert name not in phone.inner_text("body")

    # The next one on the same telephone sees nothing of hers, with and without a network.
    phone.context.set_offline(False)
    sign_in(phone, "marc@demo.example")
    phone.goto(f"/tour?date={day}")
    wait_until(phone, KEPT)
    assert name not in phone.inner_text("main")
    phone.context.set_offline(True)
    phone.reload()
    assert name not in phone.inner_text("main")


OFFICE = ("/imports", "/admin/colleagues", "/admin/access-log", "/carers/new", "/planning/runs/new")
RECORDS = ("/planning", "/planning?view=week", "/people", "/people/new", "/carers", "/roster")


@pytest.mark.parametrize(
    ("name", "address"),
    [("sofie", address) for address in OFFICE]
    + [("marc", address) for address in OFFICE + RECORDS],
)
def test_carers_are_told_kindly_what_is_not_theirs(own_desk, name, address):
    own_desk.expect_fault("403")
    page = own_desk.window_of(name)
    assert page.goto(address).status == 403
    assert page.inner_text("h1") == "Votre rôle n’ouvre pas cette page"
    for words in ("Pourquoi", "Qui peut vous aider", "Claire Dumont", "Que faire"):
        assert words in page.inner_text("main")
    if address == "/planning":
        check_looks(own_desk, page, "forbidden")


def test_a_nurse_reads_the_board_and_moves_nothing(own_desk, day):
    page = own_desk.window_of("sofie")
    page.goto(f"/planning?date={day}")
    page.locator("tr:not(.wait) a.v").first.click()
    page.wait_for_selector("#panel .why li")
    assert page.locator("#panel form").count() == 0
    assert page.get_by_role("link", name="Optimiser").count() == 0
