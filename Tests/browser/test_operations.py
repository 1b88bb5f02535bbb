"""What machines ask of a running server, and how it starts and stops."""

import datetime
import json
import re
import signal
import time
import urllib.error
import urllib.request

from conftest import PICTURES
from pages import Desk

def get(server, path):
    with urllib.request.urlopen(server.address + path, timeout=10) as answer:
        return answer.status, answer.read().decode(), answer.headers


def test_health_ready_and_figures_answer(server):
    assert get(server, "/health")[0] == 200
    assert get(server, "/ready")[0] == 200
    status, text, headers = get(server, "/metrics")
    assert status == 200
    assert headers["content-type"].startswith("text/plain; version=0.0.4")
    assert "# TYPE http_requests_total counter" in text
    assert re.search(r"^process_resident_memory_bytes \d+$", text, re.M)


def test_the_log_holds_patterns_and_no_queries(server):
    secret = "q=89010112345"
    try:
        get(server, "/search?" + secret)
    except urllib.error.HTTPError:
        pass
    time.sleep(0.1)
    lines = (server.folder / "server.log").read_text().splitlines()
    requests = [json.loads(line) for line in lines if line.startswith("{")]
    assert any(line["message"] == "request" and "route" in line for line in requests)
    assert "89010112345" not in "\n".join(lines)


def test_a_stop_finishes_what_runs(tmp_path):
    from conftest import Server

    other = Server(f"sqlite:{tmp_path}/other.sqlite", tmp_path)
    other.run("migrate")
    began = time.monotonic()
    other.start()
    assert time.monotonic() - began < 5
    other.process.send_signal(signal.SIGTERM)
    assert other.process.wait(timeout=10) == 0


def served(demo, folder):
    """A demo service of its own, that a test may stop."""
    from conftest import copy_of

    server = copy_of(demo, folder)
    server.start()
    return server


def stop(server):
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(timeout=25) == 0, server.log()


def test_a_stop_saves_the_file_that_somebody_accepted(chromium, demo, tmp_path):
    server = served(demo, tmp_path)
    rows = [f"{number};Nouveau{number};Anne" for number in range(12_000)]
    file = tmp_path / "personnes.csv"
    file.write_text("Numéro de dossier;Nom;Prénom\n" + "\n".join(rows), encoding="utf-8")
    with Desk(chromium, server, PICTURES) as desk:
        page = desk.window_of("nathalie")
        page.goto("/imports")
        form = page.locator('form[action="/imports/files/people"]')
        form.locator("input[type=file]").set_input_files(file)
        form.get_by_role("button", name="Voir ce qui va changer").click()
        page.locator(".tiles").wait_for(timeout=90_000)
        preview, accept = page.url, page.locator("form[action$='/acceptance']")
        secret = accept.locator("input[name=form-token]").get_attribute("value")
        answer = page.context.request.post(
            accept.get_attribute("action"), form={"form-token": secret}, max_redirects=0
        )
        assert answer.status == 303 and "/jobs/" in answer.headers["location"]
        stop(server)
        # The page asked the server that is gone.
        desk.expect_fault("")
    server.start()
    try:
        with Desk(chromium, server, PICTURES) as desk:
            page = desk.window_of("nathalie")
            page.goto(preview)
            shown = page.locator("main").inner_text()
            assert "Importé" in shown and re.search(r"12\s000", shown), shown
    finally:
        stop(server)


def test_a_stop_keeps_the_tours_found_so_far(chromium, demo, tmp_path):
    server = served(demo, tmp_path)
    with Desk(chromium, server, PICTURES) as desk:
        page = desk.window_of("nathalie")
        day = datetime.date.today() + datetime.timedelta(days=1)
        page.goto(f"/planning/runs/new?date={day}")
        page.select_option("[name=seconds]", "120")
        page.get_by_role("button", name="Chercher", exact=True).click()
        page.locator(".run .facts").wait_for(timeout=20_000)
        run = page.url
        began = time.monotonic()
        stop(server)
        assert time.monotonic() - began < 15
        desk.expect_fault("")
    server.start()
    try:
        with Desk(chromium, server, PICTURES) as desk:
            page = desk.window_of("nathalie")
            page.goto(run)
            page.locator("#proposal").wait_for()
    finally:
        stop(server)
