"""What machines ask of a running server, and how it starts and stops."""

import json
import re
import signal
import time
import urllib.error
import urllib.request


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
