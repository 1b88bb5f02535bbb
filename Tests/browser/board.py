"""The board under the hands of the tests: days, visits, and where a visit may go."""

import datetime
import re

from morning import TODAY

# Wide and high enough that nothing has to be scrolled while a visit is in the air.
LARGE = {"width": 2600, "height": 1500}


def planned_day(page, least=45):
    """The first day from tomorrow on with a full board."""
    for ahead in range(1, 9):
        day = TODAY + datetime.timedelta(days=ahead)
        page.goto(f"/planning?date={day}")
        if page.locator("[data-board] tr:not(.wait) a.v").count() >= least:
            return day
    raise AssertionError("the demo has no day that is planned")


def open_board(page, day):
    page.goto(f"/planning?date={day}&view=carers")
    page.wait_for_selector("[data-board] a.v[tabindex='0']")


def visit(page, identity):
    return page.locator(f'[data-board] a.v[href*="{identity}"]')


def row_of(page, identity):
    """The carer in whose row the visit stands; `to-place` for none."""
    return visit(page, identity).evaluate("visit => visit.closest('tr').dataset.row")


def start_of(page, identity):
    """When the visit begins, as the board draws it."""
    return visit(page, identity).evaluate(
        """visit => {
          const slot = Number(visit.parentElement.className.match(/\\bs(\\d+)/)[1])
          const minutes = Number(document.querySelector('[data-board]').dataset.first) + slot * 5
          return [Math.floor(minutes / 60), minutes % 60].map(n => String(n).padStart(2, '0')).join(':')
        }"""
    )


def last_hour(page, identity):
    """The latest start at which the visit is still on the board: far outside its window."""
    return visit(page, identity).evaluate(
        """visit => {
          const board = document.querySelector('[data-board]')
          const length = Number(visit.parentElement.className.match(/\\bd(\\d+)/)[1])
          const minutes = Number(board.dataset.first) + (Number(board.dataset.slots) - length - 1) * 5
          return [Math.floor(minutes / 60), minutes % 60].map(n => String(n).padStart(2, '0')).join(':')
        }"""
    )


def identities(page):
    """The open visits of the carers, in the order of the board."""
    links = page.locator("[data-board] tr:not(.wait):not(.off) a.v:not(.held):not(.ov)")
    return [re.search(r"visit=([\w-]+)", link)[1] for link in links.evaluate_all("all => all.map(v => v.href)")]


def consequences(page, identity, carer, start):
    """What the server says of a move: how many rules it breaks, and in which words."""
    text = page.request.get(
        f"/planning/visits/{identity}/consequences?carer={carer}&start={start}&format=fragment"
    ).text()
    return int(re.search(r'data-rules="(\d)"', text)[1]), text


def choices(page, day, identity):
    """Carer and best start of the others who could come."""
    text = page.request.get(f"/planning?date={day}&visit={identity}").text()
    found = re.findall(r'<option value="([\w-]+)" data-start="(\d\d:\d[05])">', text)
    return [pair for pair in found if pair[0] != "to-place"]


def fine_move(page, day, skip=()):
    """A visit, with another carer and an hour at which it breaks no rule."""
    for identity in identities(page)[:30]:
        if identity in skip:
            continue
        for carer, start in choices(page, day, identity)[:4]:
            if consequences(page, identity, carer, start)[0] == 0:
                return identity, carer, start
    raise AssertionError("no visit of the demo can change hands")


def fine_hour(page, minutes=(10, 15, 20, -10, -15)):
    """A visit, its carer, and another hour of the same carer at which it breaks no rule."""
    for identity in identities(page):
        carer, start = row_of(page, identity), start_of(page, identity)
        now = datetime.datetime.strptime(start, "%H:%M")
        for by in minutes:
            later = (now + datetime.timedelta(minutes=by)).strftime("%H:%M")
            if consequences(page, identity, carer, later)[0] == 0:
                return identity, carer, later
    raise AssertionError("no visit of the demo can begin at another hour")


def target(page, carer, start):
    """Where on the screen the hour of a carer's row begins."""
    return page.evaluate(
        """([carer, start]) => {
          const board = document.querySelector('[data-board]')
          const track = board.querySelector(`tr[data-row="${carer}"] .track`).getBoundingClientRect()
          const [hours, minutes] = start.split(':').map(Number)
          const slot = (hours * 60 + minutes - Number(board.dataset.first)) / 5
          const width = parseFloat(getComputedStyle(board).getPropertyValue('--c'))
          return [track.left + slot * width, track.top + Math.min(track.height, 60) / 2]
        }""",
        [carer, start],
    )


def drag(page, identity, carer, start):
    """Takes a visit with the mouse to a row and an hour, and holds it there."""
    box = visit(page, identity).bounding_box()
    x, y = box["x"] + 8, box["y"] + box["height"] / 2
    left, middle = target(page, carer, start)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 10, y, steps=2)
    page.mouse.move(left + 8.5, middle, steps=8)


def shown(page, words):
    """The text beside a visit in the air, once the server has answered for where it is now."""
    box = page.locator(".ghost-words", has_text=words)
    box.locator("[name=seen]").wait_for(state="attached")
    return box.inner_text()


def move(page, day, identity, carer, start):
    """Moves a visit through the form of its panel, which says first what that does."""
    page.goto(f"/planning?date={day}&view=carers&visit={identity}")
    page.select_option("#move-carer", carer)
    page.fill("#move-start", start)
    page.locator("#move").get_by_role("button").click()
    page.locator("form.confirm .formbar button").click()
    page.wait_for_selector("[data-toast]")


def posts(page):
    """Collects what the page sends, and the moves it asks about."""
    sent = []

    def note(request):
        if request.method != "GET" or "/consequences" in request.url:
            sent.append(f"{request.method} {request.url}")

    page.on("request", note)
    return sent


def version(page, day):
    """How often the day was changed."""
    text = page.request.get(f"/planning?date={day}&format=fragment").text()
    return int(re.search(r'data-version="(\d+)"', text)[1])


def touch(page):
    """Sends touches as a telephone does: down, along, up."""
    session = page.context.new_cdp_session(page)

    def send(kind, *points):
        session.send(
            "Input.dispatchTouchEvent",
            {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]},
        )

    return send


def propose(page, day):
    """A carer calls in sick: ends on the first proposal of the repair."""
    open_board(page, day)
    rows = page.locator("[data-board] tr[data-row]:not(.wait):not(.off)")
    carers = rows.evaluate_all(
        "rows => rows.map(row => [row.querySelectorAll('a.v').length, row.dataset.row])"
    )
    page.goto(f"/planning?date={day}&view=carers&carer={max(carers)[1]}")
    page.locator("form.move").get_by_role("button").click()
    page.wait_for_url("**/planning/proposals/*", timeout=40_000)
    return re.search(r"/proposals/([\w-]+)", page.url)[1]
