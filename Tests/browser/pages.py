"""How tests open, watch, judge and photograph pages."""

from axe_playwright_python.sync_playwright import Axe

PASSWORD = "fil-rouge-demo"
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
LANGUAGES = {"fr": "fr-BE", "nl": "nl-BE", "de": "de-BE", "en": "en-GB"}


class Desk:
    """A person's desk: browser windows on one server, all of them watched."""

    def __init__(self, browser, server, pictures):
        self.browser, self.server, self.pictures = browser, server, pictures
        self.contexts, self.faults, self.expected = [], [], []

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        for context in self.contexts:
            context.close()
        # A failure of the test itself says more than what it left on the console.
        if kind is None:
            faults = [text for text in self.faults if not any(part in text for part in self.expected)]
            assert not faults, "\n".join(faults)

    def window(self, viewport=None, theme="light", language="fr", scripts=True, **options):
        """A new browser profile with one page, at the start of the site."""
        viewport = viewport or WIDE
        context = self.browser.new_context(
            base_url=self.server.address,
            viewport=viewport,
            color_scheme=theme,
            locale=LANGUAGES[language],
            timezone_id="Europe/Brussels",
            java_script_enabled=scripts,
            has_touch=viewport["width"] < 600,
            reduced_motion="reduce",
            **options,
        )
        context.set_default_timeout(10_000)
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        return page

    def window_of(self, name, viewport=None, theme="light", **options):
        """A window of a person of the demo, who is signed in; the server is asked only once."""
        keys = self.server.keys
        if name not in keys:
            page = self.window()
            sign_in(page, f"{name}@demo.example")
            keys[name] = page.context.storage_state()
        return self.window(viewport, theme, storage_state=keys[name], **options)

    def expect_fault(self, part):
        """A console error that the test brings about on purpose, such as a 404."""
        self.expected.append(part)

    def _console(self, message):
        if message.type in ("error", "warning"):
            self.faults.append(f"{message.type}: {message.text} ({message.location.get('url')})")

    def picture(self, page, name):
        """Photographs the whole page into var/screenshots; look at every one."""
        self.pictures.mkdir(parents=True, exist_ok=True)
        width = page.viewport_size["width"]
        page.screenshot(path=self.pictures / f"{name}-{width}.png", full_page=True)


def sign_in(page, email):
    """Signs in with the keyboard, and waits for the page behind it."""
    page.goto("/sign-in")
    page.fill("#email", email)
    page.fill("#password", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/sign-in" not in url)


def wait_until(page, condition):
    """Waits for a condition of the page, asked again and again; the policy forbids its text there."""
    script = f"""async () => {{
      const end = Date.now() + 10000
      while (!(await ({condition}))) {{
        if (Date.now() > end) return false
        await new Promise(next => setTimeout(next, 40))
      }}
      return true
    }}"""
    assert page.evaluate(script), f"never: {condition}"


def check_accessibility(page):
    """Fails with every rule that axe finds broken, and where."""
    found = Axe().run(page).response["violations"]
    lines = [
        f"{fault['id']} ({fault['impact']}): {fault['help']}\n    "
        + "\n    ".join(node["html"][:200] for node in fault["nodes"][:5])
        for fault in found
    ]
    assert not lines, f"{page.url}\n" + "\n".join(lines)


def check_layout(page):
    """Fails when the page is wider than the window."""
    overflow = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert overflow <= 0, f"{page.url} is {overflow} px too wide"


def check_looks(desk, page, name):
    """The same in light and dark, wide and narrow, one after the other; the window is as it was after."""
    before = page.viewport_size
    for viewport in (WIDE, NARROW):
        page.set_viewport_size(viewport)
        for theme in ("dark", "light"):
            page.emulate_media(color_scheme=theme)
            check_page(desk, page, f"{name}-{theme}")
    page.set_viewport_size(before)


def check_page(desk, page, name):
    """What every page must satisfy, with a picture to look at."""
    check_accessibility(page)
    check_layout(page)
    assert page.locator("h1").count() == 1, f"{page.url} has {page.locator('h1').count()} titles"
    assert page.locator("html").get_attribute("lang"), "the page does not say its language"
    desk.picture(page, name)
