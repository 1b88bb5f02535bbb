"""How long, how much processor time, how many statements."""
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from browser import Browser
from program import Failure

HERE = Path(__file__).resolve().parent


@dataclass
class Figures:
    """One thing that was measured. Milliseconds, but for counts and bytes."""
    name: str
    requests: int = 0
    processor: float = 0.0
    statements: float | None = None
    bytes: int = 0
    found: float | None = None
    # Connections: (p50, p99, requests a second).
    latency: dict = field(default_factory=dict)
    note: str = ""


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


class Meter:
    """Asks a running server, first one request after the other, then over several connections."""

    def __init__(self, server, seconds, connections=(8, 16)):
        self.server, self.seconds, self.connections = server, seconds, connections
        self.browser = Browser(server)

    def pages(self, name, paths, right=None):
        """`right` tells of an answer's place and body whether it is the one that was wanted.

        A path with fields is asked for by `POST`.
        """
        lines = [("GET", path, "") if isinstance(path, str)
                 else ("POST", path[0], self.browser.body(path[1])) for path in paths]

        def ask(index):
            method, path, body = lines[index % len(lines)]
            return self.browser.send(path, body) if method == "POST" else self.browser.get(path)

        figures = self._alone(name, ask, None, good={200}, right=right)
        for count in self.connections:
            figures.latency[count] = self._together(lines, count, once=False)
        return figures

    def forms(self, name, forms, good=(303,)):
        """Sends each form once; `forms` must hold enough of them for all connections."""
        taken = iter(forms)
        supply = list(taken)
        share = len(supply) // (1 + len(self.connections))
        first = supply[:share]

        def ask(index):
            path, fields = first[index]
            return self.browser.send(path, self.browser.body(fields))

        figures = self._alone(name, ask, share, good=set(good))
        rest = supply[figures.requests:]
        share = len(rest) // max(1, len(self.connections))
        for number, count in enumerate(self.connections):
            part = rest[number * share:(number + 1) * share]
            lines = [("POST", path, self.browser.body(fields)) for path, fields in part]
            figures.latency[count] = self._together(lines, count, once=True)
        return figures

    def _alone(self, name, ask, limit, good, right=None):
        """Blocks of requests on one connection; the median block counts."""
        status, body = ask(0)
        if status not in good:
            raise Failure(f"{name}: the program answers {status}")
        start, hits = 1, [right(0, body)] if right else []
        blocks, times = [], []
        deadline = time.perf_counter() + self.seconds
        while time.perf_counter() < deadline:
            used, statements = self.server.processor(), self.server.statements()
            until, count = time.perf_counter() + self.seconds / 3, 0
            while time.perf_counter() < until and (limit is None or start < limit):
                began = time.perf_counter()
                status, body = ask(start)
                times.append((time.perf_counter() - began) * 1000)
                if status not in good:
                    raise Failure(f"{name}: request {start} answers {status}")
                if right:
                    hits.append(right(start, body))
                start, count = start + 1, count + 1
            if count == 0:
                break
            after = self.server.statements()
            each = (after - statements) / count if after is not None else None
            blocks.append(((self.server.processor() - used) * 1000 / count, each))
        figures = Figures(name, requests=start, bytes=self.browser.wire)
        figures.processor = statistics.median(block[0] for block in blocks)
        if blocks[0][1] is not None:
            figures.statements = statistics.median(block[1] for block in blocks)
        figures.found = sum(hits) / len(hits) if hits else None
        figures.latency[1] = (
            statistics.median(times), percentile(times, 0.99), 1000 / statistics.mean(times))
        return figures

    def _together(self, lines, connections, once):
        if not lines:
            return None
        with tempfile.NamedTemporaryFile("w", suffix=".requests") as file:
            file.writelines("\t".join(line) + "\n" for line in lines)
            file.flush()
            done = subprocess.run(
                ["wrk", "-t1", f"-c{connections}", f"-d{max(2, round(self.seconds / 2))}s",
                 "--timeout", "30s", "-s",
                 str(HERE / "requests.lua"), self.server.address, "--", file.name,
                 self.browser.cookie, "once" if once else "again"],
                capture_output=True, text=True)
        result = [line for line in done.stdout.splitlines() if line.startswith("RESULT")]
        if not result:
            raise Failure(f"wrk: {done.stderr.strip() or done.stdout.strip()}")
        requests, micros, p50, p99, refused = map(float, result[0].split()[1:])
        if refused > (connections if once else 0):
            raise Failure(f"{int(refused)} of {int(requests)} requests were refused")
        if requests < connections:
            return None  # Too slow for so short a run.
        return p50, p99, requests / max(micros / 1e6, 1e-9)
