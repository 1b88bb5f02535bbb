"""The program under measurement: started, watched and stopped from outside."""
import os
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
TICK = os.sysconf("SC_CLK_TCK")


class Failure(Exception):
    """Something that a person has to hear about."""


def run(command, **options):
    """Runs a command to its end and returns what it printed; Failure with its words otherwise."""
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise Failure(f"{' '.join(map(str, command))}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


def processor(pid, with_dead_children=False):
    """Seconds of processor time that a process has used, all threads together. Source: proc(5)."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    ticks = int(fields[11]) + int(fields[12])
    if with_dead_children:
        ticks += int(fields[13]) + int(fields[14])
    return ticks / TICK


def memory(pid):
    """Resident memory and its highest value so far, in megabytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    values = {line.split(":")[0]: line.split() for line in lines}
    return tuple(int(values[name][1]) / 1024 for name in ("VmRSS", "VmHWM"))


class SQLite:
    name = "SQLite"

    def __init__(self, folder):
        self.path = Path(folder) / "bench.sqlite"
        self.url = f"sqlite:{self.path}"

    def empty(self):
        for end in ("", "-wal", "-shm"):
            Path(f"{self.path}{end}").unlink(missing_ok=True)

    def settle(self):
        """Nothing is left to do after a load."""

    def rows(self, query):
        import sqlite3

        connection = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=30)
        try:
            return [tuple("" if v is None else str(v) for v in r) for r in connection.execute(query)]
        finally:
            connection.close()

    def processor(self):
        return 0.0  # It lives in the program's own process.

    def size(self):
        return sum(Path(f"{self.path}{e}").stat().st_size for e in ("", "-wal")
                   if Path(f"{self.path}{e}").exists())


class Postgres:
    name = "PostgreSQL"

    def __init__(self, database="filrouge_bench"):
        server = run([PROJECT / "scripts" / "postgres", "start"]).strip()
        self.server, self.database = server, database
        self.url = f"{server.rsplit('/', 1)[0]}/{database}"
        port = server.rsplit(":", 1)[1].split("/")[0]
        self.postmaster = self.listener(int(port))

    @staticmethod
    def listener(port):
        """The process that made the sockets of this port: the oldest one that names it."""
        for entry in sorted(filter(str.isdigit, os.listdir("/proc")), key=int):
            try:
                words = Path(f"/proc/{entry}/cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if f"port={port}".encode() in words:
                return int(entry)
        raise Failure("the process of the PostgreSQL server is not found")

    def drop(self):
        run(["psql", "-q", self.server, "-c", "SET client_min_messages = warning",
             "-c", f"DROP DATABASE IF EXISTS {self.database} WITH (FORCE)"])

    def empty(self):
        self.drop()
        run(["psql", "-q", self.server, "-c", f"CREATE DATABASE {self.database}"])

    def settle(self):
        """What the server would do by itself in the minutes after a load, and be measured with."""
        run(["psql", "-q", self.url, "-c", "VACUUM (ANALYZE)"])

    def rows(self, query):
        text = run(["psql", "-qtA", "-F", "\t", self.url, "-c", query])
        return [tuple(line.split("\t")) for line in text.splitlines() if line]

    def processor(self):
        """All processes of the server, those of ended connections included."""
        total = processor(self.postmaster, with_dead_children=True)
        for entry in filter(str.isdigit, os.listdir("/proc")):
            try:
                fields = Path(f"/proc/{entry}/stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(fields[1]) == self.postmaster:
                total += (int(fields[11]) + int(fields[12])) / TICK
        return total

    def size(self):
        return int(self.rows(f"SELECT pg_database_size('{self.database}')")[0][0])


class Server:
    """`filrouge serve` on a free port, until `stop` or `kill`."""

    def __init__(self, program, engine, log=None):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.engine, self.address = engine, f"http://127.0.0.1:{self.port}"
        environment = dict(
            os.environ, FILROUGE_DATABASE=engine.url, FILROUGE_PORT=str(self.port),
            FILROUGE_LOG_LEVEL="warning", FILROUGE_HOST="127.0.0.1")
        began = time.perf_counter()
        self.process = subprocess.Popen(
            [program, "serve"], env=environment, cwd=PROJECT, stdin=subprocess.DEVNULL,
            stdout=log or subprocess.DEVNULL, stderr=log or subprocess.DEVNULL)
        self._wait()
        self.seconds_to_ready = time.perf_counter() - began

    def _wait(self):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise Failure(f"the server ended with code {self.process.returncode}")
            try:
                with urllib.request.urlopen(f"{self.address}/ready", timeout=5) as answer:
                    if answer.status == 200:
                        return
            except OSError:
                time.sleep(0.005)
        self.kill()
        raise Failure("the server is not ready after a minute")

    def processor(self):
        return processor(self.process.pid) + self.engine.processor()

    def memory(self):
        return memory(self.process.pid)

    def statements(self):
        """Statements that finished transactions have run; None when the program does not tell."""
        with urllib.request.urlopen(f"{self.address}/metrics", timeout=10) as answer:
            for line in answer.read().decode().splitlines():
                if line.startswith("database_statements_total "):
                    return int(line.split()[1])
        return None

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


def command(program, engine, *arguments):
    """Runs a subcommand to its end: what it printed, seconds of wall time, of its processor time and
    of the database's."""
    environment = dict(os.environ, FILROUGE_DATABASE=engine.url, LANG="C.UTF-8")
    database, began = engine.processor(), time.perf_counter()
    process = subprocess.Popen(
        [program, *arguments], env=environment, cwd=PROJECT, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output, complaint = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - began
    if process.returncode != 0:
        raise Failure(f"filrouge {' '.join(arguments)}: {complaint.decode().strip()}")
    return output.decode(), wall, usage.ru_utime + usage.ru_stime, engine.processor() - database
