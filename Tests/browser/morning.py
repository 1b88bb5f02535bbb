"""What the tests of the morning share: the day they plan, and its files."""

import datetime
import re
import zoneinfo

BELGIUM = zoneinfo.ZoneInfo("Europe/Brussels")
TODAY = datetime.datetime.now(BELGIUM).date()
TOMORROW = TODAY + datetime.timedelta(days=1)


def next_working_day():
    """A day on which every carer of the demo works, at most three days ahead."""
    day = TOMORROW
    while day.isoweekday() > 5:
        day += datetime.timedelta(days=1)
    return day


DAY = next_working_day()
BOARD = f"/planning?date={DAY}"


def written(day):
    """A date as French files write it."""
    return day.strftime("%d/%m/%Y")


def example_file(page, kind, with_mistakes=False):
    """Downloads an example from the page of the imports; its rounds and visits are put on `DAY`."""
    page.goto("/imports")
    query = "?mistakes=1" if with_mistakes else ""
    with page.expect_download() as download:
        page.click(f'a[href="/imports/examples/{kind}{query}"]')
    text = download.value.path().read_text(encoding="utf-8-sig")
    return text.replace(written(TOMORROW), written(DAY))


def send_file(page, kind, text):
    """Sends a file as Excel would have saved it, and waits for its preview."""
    page.goto("/imports")
    file = {"name": f"{kind}.csv", "mimeType": "text/csv", "buffer": text.encode("utf-8-sig")}
    form = page.locator(f'form[action="/imports/files/{kind}"]')
    form.locator("input[type=file]").set_input_files(file)
    form.get_by_role("button", name="Voir ce qui va changer").click()
    page.wait_for_selector(".tiles")


def count(page, fate):
    """How many rows of the preview are `added`, `changed`, `unchanged` or `refused`."""
    return int(re.sub(r"\D", "", page.inner_text(f".tile.{fate} b")))


def accept_file(page):
    page.get_by_role("button", name=re.compile("^Accepter")).click()
    page.wait_for_selector("text=Importé")


def whole_niss(cut):
    """A national number with the check digits that belong to it. Source: 97 minus the remainder."""
    body = re.sub(r"\D", "", cut)[:9]
    digits = f"{body}{97 - int(body) % 97:02}"
    return f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}-{digits[6:9]}.{digits[9:]}"
