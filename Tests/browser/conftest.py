"""A real Filrouge and a real Chromium for the tests of the pages.

Each server has a database of its own with the demo service in it. Every page that a test opens is
watched: an error on the console, a failed script or a violation of the content security policy fails
the test, whatever it was about.
"""

import contextlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import sync_playwright

from pages import Desk

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("FILROUGE_PROGRAM", str(PROJECT / ".build/debug/filrouge"))
PICTURES = PROJECT / "var/screenshots"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A running `filrouge serve` and how to reach it."""

    def __init__(self, database, folder):
        self.database, self.folder = database, folder
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = None
        # The cookies of those who signed in, by name.
        self.keys = {}

    def environment(self):
        kept = {key: value for key, value in os.environ.items() if not key.startswith("FILROUGE_")}
        return kept | {
            "FILROUGE_DATABASE": self.database,
            "FILROUGE_PORT": str(self.port),
            "FILROUGE_DEMO": "yes",
            "FILROUGE_LOG_LEVEL": "info",
            "LANG": "fr_BE.UTF-8",
        }

    def run(self, *arguments):
        """Runs another command of the program on the same database; returns what it printed."""
        done = subprocess.run(
            [PROGRAM, *arguments],
            env=self.environment(),
            cwd=PROJECT,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def start(self):
        log = open(self.folder / "server.log", "ab")
        self.process = subprocess.Popen(
            [PROGRAM, "serve"], env=self.environment(), cwd=PROJECT, stdout=log, stderr=log
        )
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            with contextlib.suppress(urllib.error.URLError, ConnectionError):
                urllib.request.urlopen(self.address + "/ready", timeout=5).close()
                return
            assert self.process.poll() is None, self.log()
            time.sleep(0.02)
        raise AssertionError("the server does not become ready:\n" + self.log())

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(timeout=40) == 0, self.log()

    def log(self):
        return (self.folder / "server.log").read_text(errors="replace")[-4000:]


@contextlib.contextmanager
def running(server):
    server.start()
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """A folder with the demo service on SQLite, made once; servers get copies of it."""
    folder = tmp_path_factory.mktemp("demo")
    Server(f"sqlite:{folder}/filrouge.sqlite", folder).run("demo")
    return folder


def copy_of(demo, folder):
    shutil.copytree(demo, folder, dirs_exist_ok=True)
    return Server(f"sqlite:{folder}/filrouge.sqlite", folder)


@pytest.fixture(scope="session")
def server(demo, tmp_path_factory):
    """The demo service on SQLite, shared by all tests that ask for no other."""
    with running(copy_of(demo, tmp_path_factory.mktemp("sqlite"))) as server:
        yield server


@pytest.fixture(scope="session")
def morning_server(demo, tmp_path_factory):
    """A demo service of its own for the tests of a morning, which build on each other."""
    with running(copy_of(demo, tmp_path_factory.mktemp("morning"))) as server:
        yield server


@pytest.fixture(scope="module")
def own_server(demo, tmp_path_factory):
    """A demo service for one file of tests, whatever the others do."""
    with running(copy_of(demo, tmp_path_factory.mktemp("own"))) as server:
        yield server


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory):
    """The demo service on a private PostgreSQL."""
    script = str(PROJECT / "scripts/postgres")
    url = subprocess.run(
        [script, "start"], capture_output=True, text=True, check=True, timeout=120
    ).stdout.strip()
    name = f"browser_{os.getpid()}"
    psql = ["psql", "-qXd", url, "-c"]
    subprocess.run([*psql, f"CREATE DATABASE {name}"], check=True)
    folder = tmp_path_factory.mktemp("postgres")
    try:
        server = Server(url.rsplit("/", 1)[0] + "/" + name, folder)
        server.run("demo")
        with running(server):
            yield server
    finally:
        subprocess.run([*psql, f"DROP DATABASE {name} WITH (FORCE)"], check=True)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        program = shutil.which("chromium")
        assert program, "chromium is missing; on Debian: apt-get install chromium"
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def desk(chromium, server):
    """Opens pages of the SQLite server, and watches each of them until the test ends."""
    with Desk(chromium, server, PICTURES) as desk:
        yield desk


@pytest.fixture
def office(chromium, morning_server):
    """The same on the server of the morning."""
    with Desk(chromium, morning_server, PICTURES) as desk:
        yield desk


@pytest.fixture
def own_desk(chromium, own_server):
    """The same on a server of this file alone."""
    with Desk(chromium, own_server, PICTURES) as desk:
        yield desk


@pytest.fixture
def postgres_desk(chromium, postgres_server):
    """The same on PostgreSQL."""
    with Desk(chromium, postgres_server, PICTURES) as desk:
        yield desk
