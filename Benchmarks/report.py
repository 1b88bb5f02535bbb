"""Tables of what was measured, beside the bar."""

# What each scenario may cost: processor milliseconds, statements, kilobytes.
BAR = {"book": (2, 8, None), "find": (1, 2, None), "day": (5, 4, 60)}
LOADED_A_SECOND, READY_SECONDS, START_SECONDS, MEGABYTES = 5000, 2, 0.5, 120


def verdict(value, limit):
    if value is None or limit is None:
        return ""
    return " ok" if value <= limit else " **over**"


def number(value, digits=1):
    return "–" if value is None else f"{value:,.{digits}f}".replace(",", " ")


def pages_table(rows):
    """`rows`: engine, key of the bar, figures."""
    lines = ["| | Engine | CPU ms | Statements | KB | found | p50/p99 ms, 1 | 8 | 16 connections |",
             "| --- | --- | --: | --: | --: | --: | --: | --: | --: |"]
    for engine, key, figures in rows:
        cpu, statements, size = BAR.get(key, (None, None, None))
        kilobytes = figures.bytes / 1024
        # What runs in the background now and then adds a little.
        counted = None if figures.statements is None else round(figures.statements)
        cells = [
            figures.name, engine,
            number(figures.processor, 2) + verdict(figures.processor, cpu),
            number(counted, 0) + verdict(counted, statements),
            number(kilobytes) + verdict(kilobytes, size),
            "" if figures.found is None else f"{figures.found:.0%}",
        ] + [pair(figures.latency.get(count)) for count in (1, 8, 16)]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def pair(values):
    return "–" if values is None else f"{number(values[0])} / {number(values[1])}"


def facts_table(rows):
    """`rows`: what, engine, value as text, ok or over or nothing."""
    lines = ["| | Engine | Measured | Bar |", "| --- | --- | --- | --- |"]
    lines += [f"| {what} | {engine} | {value} | {word} |" for what, engine, value, word in rows]
    return "\n".join(lines)


def bar(is_kept, words):
    return f"{words}: {'ok' if is_kept else '**over**'}"
