"""What a telephone keeps of a tour: whose it is, what becomes of it, and that none of it is lost."""

import contextlib
import re
import sqlite3

import pytest

from board import planned_day
from pages import NARROW, PASSWORD, check_page, sign_in, wait_until
from test_session import end_session

# A visit that no service has.
UNKNOWN = "0198c0de-0000-7000-8000-000000000000"


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
    """A telephone on which Sofie Maes has signed in, with a session of its own."""
    page = own_desk.window(NARROW)
    sign_in(page, "sofie@demo.example")
    page.goto(f"/tour?date={day}")
    return page


def note(page, words):
    """Writes a note on the first visit of the tour."""
    card = page.locator(".stop-card").first
    if card.locator("> details[open]").count() == 0:
        card.locator("summary").first.tap()
    if not card.get_by_label("Note pour l’équipe").is_visible():
        card.get_by_text("Ajouter une note").tap()
    card.get_by_label("Note pour l’équipe").fill(words)
    card.get_by_role("button", name="Enregistrer la note").tap()


def writers(desk, words):
    """The e-mail addresses of those in whose name a note was saved."""
    path = desk.server.database.removeprefix("sqlite:")
    with contextlib.closing(sqlite3.connect(path, timeout=10)) as database:
        rows = database.execute(
            "SELECT p.email FROM visit_report r JOIN person p ON p.id = r.person_id WHERE r.note = ?",
            (words,),
        ).fetchall()
    return [row[0] for row in rows]


def arrived(page, words):
    """Waits until the card shows a note as the server has it, not as the telephone keeps it."""
    page.locator("[data-said] li", has_text=re.compile(f"{words}$")).wait_for(state="attached")


def sign_in_again(page):
    page.fill("#renew-email", "sofie@demo.example")
    page.fill("#renew-password", PASSWORD)
    page.keyboard.press("Enter")
    page.locator("dialog.renew").wait_for(state="detached")


def test_nobody_at_home_is_entered_without_a_network(own_desk, phone):
    own_desk.expect_fault("ERR_INTERNET_DISCONNECTED")
    own_desk.expect_fault("Failed to fetch")
    card = phone.locator(".stop-card.planned").last
    visit = card.get_attribute("data-visit")
    card = phone.locator(f"#v-{visit}")
    card.locator("summary").first.tap()
    phone.context.set_offline(True)
    card.get_by_text("Pas à la maison", exact=True).tap()
    reason = card.get_by_label("Raison").locator("option").nth(1).inner_text()
    card.get_by_label("Raison").select_option(label=reason)
    card.get_by_label("Un mot en plus").fill("Volets fermés")
    card.get_by_role("button", name=re.compile("Noter")).tap()
    line = card.locator("[data-said] li").last
    line.get_by_text("gardé sur l’appareil").wait_for()
    assert reason in line.inner_text() and "Volets fermés" in line.inner_text()
    assert not card.get_by_role("button", name="Commencer").is_visible()
    phone.context.set_offline(False)
    phone.locator(f"#v-{visit}.notHome").wait_for()
    phone.reload()
    lines = card.locator("[data-said] li").all_text_contents()
    assert len(lines) == 1 and reason in lines[0] and "Volets fermés" in lines[0]
    assert len(writers(own_desk, "Volets fermés")) == 1


def test_an_ended_session_is_told_and_what_waits_is_sent_after_it(own_desk, phone):
    own_desk.expect_fault("401")
    end_session(own_desk, phone)
    note(phone, "Fin de session")
    phone.locator("dialog.renew[open]").wait_for()
    phone.keyboard.press("Escape")
    bar = phone.locator("[data-outbox]")
    bar.get_by_text("En attente : 1. Reconnectez-vous").wait_for()
    # It stays told whatever is tried in the meantime, and no dialog gets in the way of the work.
    note(phone, "Et une autre")
    bar.get_by_text("En attente : 2. Reconnectez-vous").wait_for()
    assert phone.locator("dialog.renew").count() == 0
    check_page(own_desk, phone, "tour-signed-out")
    bar.get_by_role("button", name="Se reconnecter").tap()
    sign_in_again(phone)
    bar.wait_for(state="hidden")
    for words in ("Fin de session", "Et une autre"):
        assert writers(own_desk, words) == ["sofie@demo.example"]


def test_what_one_carer_entered_is_not_sent_by_the_next(own_desk, phone, day):
    own_desk.expect_fault("403")
    other = phone.context.new_page()
    other.goto("/more")
    other.locator("main form[action='/sign-out'] button").click()
    other.wait_for_url("**/sign-in")
    sign_in(other, "marc@demo.example")
    note(phone, "Pour Sofie seule")
    bar = phone.locator("[data-outbox]")
    bar.get_by_text("Quelqu’un d’autre est connecté").wait_for()
    check_page(own_desk, phone, "tour-other-person")
    # Neither the next person's own tour nor their signing out sends it or throws it away.
    other.goto(f"/tour?date={day}")
    assert "Pour Sofie seule" not in other.content()
    assert not other.locator("[data-outbox]").is_visible()
    other.locator("form[action='/sign-out']").first.evaluate("form => form.requestSubmit()")
    other.wait_for_url("**/sign-in**")
    assert writers(own_desk, "Pour Sofie seule") == []
    sign_in(other, "sofie@demo.example")
    other.goto(f"/tour?date={day}")
    # Her other tab may be the one that sends it; it is sent once all the same.
    wait_until(other, "fetch(location.href).then(page => page.text()).then(text => text.includes('Pour Sofie seule'))")
    other.reload()
    arrived(other, "Pour Sofie seule")
    assert writers(own_desk, "Pour Sofie seule") == ["sofie@demo.example"]


@pytest.mark.parametrize(
    "fault",
    ["indexedDB.open = () => { throw new Error('none') }", "IDBObjectStore.prototype.add = () => { throw new Error('full') }"],
    ids=["none", "full"],
)
def test_what_the_telephone_cannot_keep_is_sent_at_once(own_desk, phone, fault):
    words = f"Sans mémoire {len(fault)}"
    phone.add_init_script(f"{fault}; delete Crypto.prototype.randomUUID")
    phone.reload()
    with phone.expect_navigation():
        note(phone, words)
    assert writers(own_desk, words) == ["sofie@demo.example"]
    assert phone.locator("[data-said] li", has_text=words).count() == 1


def test_a_telephone_without_tls_keeps_reports_as_others_do(own_desk, phone):
    phone.add_init_script("delete Crypto.prototype.randomUUID")
    phone.reload()
    note(phone, "Sans TLS")
    arrived(phone, "Sans TLS")
    assert writers(own_desk, "Sans TLS") == ["sofie@demo.example"]


def test_a_refused_report_stays_until_the_carer_has_read_why(own_desk, phone, day):
    phone.locator(".stop-card").first.locator("[name=visit]").evaluate_all(
        "(fields, visit) => fields.forEach(field => field.value = visit)", UNKNOWN
    )
    note(phone, "Refus à dire")
    bar = phone.locator("[data-outbox]")
    line = bar.locator("li", has_text="Refus à dire")
    line.get_by_text("Prévenez la coordination").wait_for()
    check_page(own_desk, phone, "tour-refused")
    # Signing out, here or from another page, does not throw it away.
    phone.locator("form[action='/sign-out']").first.evaluate("form => form.requestSubmit()")
    wait_until(phone, "document.activeElement.textContent === 'C’est fait, effacer'")
    phone.goto("/more")
    phone.locator("main form[action='/sign-out'] button").click()
    phone.wait_for_url("**/tour")
    line.wait_for()
    line.get_by_role("button", name="C’est fait, effacer").tap()
    bar.wait_for(state="hidden")
    phone.locator("form[action='/sign-out']").first.evaluate("form => form.requestSubmit()")
    phone.wait_for_url("**/sign-in**")


@pytest.mark.parametrize(
    ("agent", "scheme"),
    [
        ("Mozilla/5.0 (Linux; Android 14; Pixel 8)", "geo:5"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X)", "maps://?daddr=5"),
        ("Mozilla/5.0 (X11; Linux x86_64)", "https://www.openstreetmap.org/directions?to=5"),
    ],
    ids=["android", "iphone", "desk"],
)
def test_the_way_opens_where_the_telephone_can(own_desk, day, agent, scheme):
    page = own_desk.window_of("sofie", NARROW, user_agent=agent)
    page.goto(f"/tour?date={day}")
    card = page.locator(".stop-card").first
    way = card.get_by_role("link", name="Itinéraire", include_hidden=True)
    assert way.get_attribute("href").startswith("https://www.openstreetmap.org/directions?to=5")
    assert way.get_attribute("rel") == "noreferrer"
    # Where the tap leads is looked at, not followed.
    way.evaluate("""link => { document.addEventListener("click", event => event.preventDefault()); link.click() }""")
    assert way.get_attribute("href").startswith(scheme)
