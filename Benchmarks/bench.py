#!/usr/bin/env python3
"""Measures the real program from outside; see README.md. `scripts/bench --help` lists the options."""
import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import report
import samples
from measure import Meter
from program import Failure, Postgres, Server, SQLite, command, PROJECT


def tell(text):
    print(text, file=sys.stderr, flush=True)


class Bench:
    def __init__(self, options):
        self.options, self.program = options, str(Path(options.program).resolve())
        self.pages, self.facts = [], []
        self.people = options.people or (2000 if options.quick else 100_000)
        self.seconds = options.seconds or (1.5 if options.quick else 4)

    def fact(self, what, engine, value, word=""):
        self.facts.append((what, engine.name, value, word))
        tell(f"  {what}: {value} {word}")

    def start(self, engine):
        """An empty database until it is ready, then a start on a filled one."""
        times = []
        for _ in range(3):
            engine.empty()
            server = Server(self.program, engine)
            times.append(server.seconds_to_ready)
            server.stop()
        ready = statistics.median(times)
        self.fact("Empty database to ready", engine, f"{ready:.2f} s",
                  report.bar(ready <= report.READY_SECONDS, "≤ 2 s"))

    def fill(self, engine):
        if self.options.keep and self.count(engine, "patient") == self.people:
            return
        tell(f"  filling with {self.people} people …")
        engine.empty()
        _, wall, own, database = command(
            self.program, engine, "demo", "--people", str(self.people))
        visits = self.count(engine, "visit")
        engine.settle()
        self.fact(f"Loading {self.people} people with {visits} visits", engine,
                  f"{wall:.1f} s, CPU {own + database:.1f} s; "
                  f"{self.people / wall:,.0f} people and {visits / wall:,.0f} visits a second")
        self.fact("Size of the database", engine, f"{engine.size() / 1e6:,.0f} MB")

    @staticmethod
    def count(engine, table):
        try:
            return int(engine.rows(f"SELECT COUNT(*) FROM {table}")[0][0])
        except Exception:  # No such database yet.
            return -1

    def restart(self, engine):
        times, memories, used = [], [], []
        for _ in range(7):
            before = engine.processor()
            server = Server(self.program, engine)
            times.append(server.seconds_to_ready)
            used.append(server.processor() - before)
            memories.append(server.memory()[0])
            server.stop()
        seconds, megabytes = statistics.median(times), statistics.median(memories)
        self.fact("Start on the filled database", engine,
                  f"{seconds:.2f} s, CPU {statistics.median(used):.2f} s",
                  report.bar(seconds <= report.START_SECONDS, "≤ 0.5 s"))
        self.fact("Memory after the start", engine, f"{megabytes:.0f} MB",
                  report.bar(megabytes <= report.MEGABYTES, "≤ 120 MB"))

    def measure(self, engine, key, name, work):
        """One row; a page that does not exist or refuses is said, and the others go on."""
        tell(f"  {name} …")
        try:
            self.pages.append((engine.name, key, work()))
        except Failure as failure:
            self.fact(name, engine, f"not measured: {failure}")

    def records(self, engine, meter):
        people = samples.People(engine, 400)
        for name, asked in people.queries().items():
            paths = [samples.search(text) for text, _ in asked]

            def right(index, body, asked=asked):
                return asked[index % len(asked)][1].encode() in body

            self.measure(engine, "find", f"Find: {name}",
                         lambda: meter.pages(f"Find: {name}", paths, right))
        for name, texts in people.common().items():
            # Far more people than the twelve that are shown.
            paths = [samples.search(text) for text in texts]
            self.measure(engine, "find", f"Find: {name}",
                         lambda: meter.pages(f"Find: {name}", paths))
        whole = [meter.browser.search_page(person[2]) for person in people.all]
        self.measure(engine, "page", "Find, as a page of its own",
                     lambda: meter.pages("Find, as a page of its own", whole))
        self.measure(engine, "book", "Book a visit",
                     lambda: meter.forms("Book a visit", samples.bookings(engine)))

    def show(self, engine, meter):
        people = [person[0] for person in samples.People(engine, 200).all]
        # A weekday in two weeks or less has 300 visits, a day of the weekend 200.
        for day in (samples.next_day(2), samples.next_day(5)):
            count = engine.rows(f"SELECT COUNT(*) FROM visit WHERE day = '{day}'")[0][0]
            name = f"A day of {count} visits"
            for view in ("carers", "list"):
                title = f"{name}, {'board' if view == 'carers' else 'list'}"
                path = f"/planning?date={day}&view={view}"
                self.measure(engine, "day", title, lambda: meter.pages(title, [path]))
        for title, paths in (
                ("A person's page", [f"/people/{person}" for person in people]),
                ("The list of people",
                 ["/people"] + [f"/people?page={number}" for number in range(2, 20)])):
            self.measure(engine, "page", title, lambda: meter.pages(title, paths))

    def imports(self, engine):
        for count, first in ((1000, 0), (20_000, 1000)):
            if self.options.quick and count > 1000:
                break
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "people.csv"
                samples.people_file(path, count, first)
                for words, extra in (("check", ["--check"]), ("write", [])):
                    try:
                        _, wall, own, database = command(
                            self.program, engine, "import", "people", str(path), *extra)
                    except Failure as failure:
                        self.fact(f"Import {count} people, {words}", engine,
                                  f"not measured: {str(failure).splitlines()[0]}")
                        return
                    # Other work on the machine counts in the wall time, not in the processor's.
                    rate = count / max(own + database, 0.01)
                    self.fact(
                        f"Import {count} people, {words}", engine,
                        f"{wall:.2f} s, CPU {own + database:.2f} s, {rate:,.0f} a CPU second",
                        report.bar(rate >= report.LOADED_A_SECOND, "≥ 5 000 a second"))

    def on(self, engine):
        tell(f"{engine.name}:")
        parts = {self.options.part} if self.options.part != "all" else {"start", "records", "pages"}
        if "start" in parts:
            if not self.options.keep:
                self.start(engine)
        self.fill(engine)
        if "start" in parts:
            self.restart(engine)
        if parts & {"records", "pages"}:
            server = Server(self.program, engine)
            try:
                meter = Meter(server, self.seconds)
                if "pages" in parts:
                    self.show(engine, meter)
                if "records" in parts:
                    self.records(engine, meter)
                now, highest = server.memory()
                self.fact("Memory after the load", engine, f"{now:.0f} MB, at most {highest:.0f} MB",
                          report.bar(highest <= report.MEGABYTES, "≤ 120 MB"))
            finally:
                server.stop()
        if "records" in parts:
            self.imports(engine)

    def text(self):
        size = f"{self.people} people, {self.people * 10} visits"
        head = f"{size}; {time.strftime('%Y-%m-%d')}; {version()}; {processor_name()}"
        tables = [report.facts_table(self.facts)]
        if self.pages:
            tables.insert(0, report.pages_table(self.pages))
        return "\n\n".join([head] + tables)


def version():
    done = subprocess.run(["git", "-C", PROJECT, "rev-parse", "--short", "HEAD"],
                          capture_output=True, text=True)
    return f"commit {done.stdout.strip()}" if done.returncode == 0 else "no commit"


def processor_name():
    lines = [line for line in open("/proc/cpuinfo") if line.startswith("model name")]
    return f"{len(lines)} × {lines[0].split(':')[1].strip()}" if lines else "unknown processor"


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("part", choices=["records", "pages", "start", "all"], nargs="?",
                        default="all")
    parser.add_argument("--quick", action="store_true", help="2 000 people, short runs")
    parser.add_argument("--engine", choices=["sqlite", "postgres", "both"], default="both")
    parser.add_argument("--program", default=PROJECT / ".build" / "release" / "filrouge")
    parser.add_argument("--people", type=int, help="how many, with ten visits each")
    parser.add_argument("--seconds", type=float, help="how long each thing is measured")
    parser.add_argument("--keep", action="store_true",
                        help="use the database of the last run if it has the size")
    options = parser.parse_args()
    if not Path(options.program).exists():
        sys.exit(f"scripts/bench: {options.program} is not there; scripts/run builds it")
    folder = PROJECT / "var" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(options)
    try:
        if options.engine != "postgres":
            bench.on(SQLite(folder))
        if options.engine != "sqlite":
            bench.on(Postgres())
    except Failure as failure:
        sys.exit(f"scripts/bench: {failure}")
    except KeyboardInterrupt:
        sys.exit(130)
    text = bench.text()
    print(text)
    (folder / "last.md").write_text(text + "\n")
    (folder / "last.json").write_text(json.dumps(
        {"pages": [(e, k, vars(f)) for e, k, f in bench.pages], "facts": bench.facts}, indent=1))
    sys.exit(1 if "**over**" in text else 0)


if __name__ == "__main__":
    main()
