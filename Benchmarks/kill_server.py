#!/usr/bin/env python3
"""Kills `filrouge serve` with SIGKILL while carers report from the door, again and again, on SQLite
and on PostgreSQL. After each restart every report that was answered must be there, once; those
without an answer are sent again with their key, as a telephone does, and must not be doubled; and
`filrouge audit verify` must find the chain of events whole. Code 1 when anything is lost.

    kill_server.py PROGRAM [REPORTS]     at least so many answered reports on each engine (1000)
"""
import http.client
import random
import sys
import tempfile
import threading
import time

from browser import Browser
from program import Failure, Postgres, Server, SQLite, command

NURSE = "sofie@demo.example"
SENDERS = 6


class Telephones:
    """Send reports until told to stop or until nobody answers any more."""

    def __init__(self, server, visits, pending, prefix):
        self.server, self.visits, self.prefix = server, visits, prefix
        self.pending, self.answered, self.lock = list(pending), {}, threading.Lock()
        self.number, self.faults, self.over = 0, [], False
        browser = Browser(server, NURSE)
        browsers = [browser] + [browser.beside() for _ in range(SENDERS - 1)]
        self.threads = [threading.Thread(target=self.send, args=(b,), daemon=True) for b in browsers]
        for thread in self.threads:
            thread.start()

    def next(self):
        """The key and the visit of a report that has no answer yet."""
        with self.lock:
            if self.pending:
                return self.pending.pop()
            self.number += 1
            return f"{self.prefix}-{self.number}", self.visits[self.number % len(self.visits)]

    def send(self, browser):
        while not self.over:
            report = self.next()
            key, visit = report
            try:
                status, body = browser.send("/tour/reports?format=fragment", browser.body(
                    {"visit": visit, "kind": "note", "key": key, "note": "Essai"}))
            except (OSError, http.client.HTTPException):
                with self.lock:
                    self.pending.append(report)
                return
            with self.lock:
                if status == 200 and body.split()[0] in (b"saved", b"known"):
                    self.answered[key] = visit
                else:
                    self.faults.append(f"{status} {body[:80]!r}")
                    return

    def until(self, count):
        while len(self.answered) < count and any(t.is_alive() for t in self.threads):
            time.sleep(0.005)

    def join(self):
        for thread in self.threads:
            thread.join(30)


def trial(program, engine, wanted):
    lot = random.Random()
    engine.empty()
    command(program, engine, "demo", "--people", "300")
    answered, pending, kills = {}, [], 0
    while len(answered) < wanted:
        server = Server(program, engine)
        try:
            telephones = Telephones(server, next_visits(engine), pending, f"{kills}")
            telephones.until(max(60, wanted // 10) + lot.randrange(20))
        finally:
            server.kill()
        telephones.join()
        if telephones.faults:
            raise Failure(f"{engine.name}: a report was refused: {telephones.faults[0]}")
        kills += 1
        answered.update(telephones.answered)
        pending = telephones.pending
        check(program, engine, answered)
        if kills > 100:
            raise Failure(f"{engine.name}: no progress")
    print(f"✔ {engine.name}: server killed {kills} times, {len(answered)} reports answered, "
          "0 lost, 0 doubled, chain whole")


def next_visits(engine):
    """The next visits of the nurse."""
    rows = engine.rows(
        "SELECT v.id FROM visit v JOIN carer c ON c.id = v.carer_id JOIN person p ON p.id = "
        f"c.person_id WHERE p.email = '{NURSE}' AND v.status = 'planned' "
        "ORDER BY v.day, v.starts LIMIT 10")
    if not rows:
        raise Failure("the nurse has no visits")
    return [row[0] for row in rows]


def check(program, engine, answered):
    """The records as they are found after the kill, without a server."""
    output = command(program, engine, "audit", "verify")[0]
    saved = [row[0] for row in engine.rows("SELECT client_key FROM visit_report")]
    lost = set(answered) - set(saved)
    if lost:
        raise Failure(f"{engine.name}: {len(lost)} answered reports are lost")
    if len(saved) != len(set(saved)):
        raise Failure(f"{engine.name}: {len(saved) - len(set(saved))} reports are doubled")
    if not output.strip():
        raise Failure(f"{engine.name}: audit verify says nothing")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    wanted = int(sys.argv[2]) if len(sys.argv) == 3 else 1000
    try:
        with tempfile.TemporaryDirectory() as folder:
            trial(sys.argv[1], SQLite(folder), wanted)
        engine = Postgres("filrouge_kill_server")
        trial(sys.argv[1], engine, wanted)
        engine.drop()
    except Failure as failure:
        sys.exit(f"✘ {failure}")


if __name__ == "__main__":
    main()
