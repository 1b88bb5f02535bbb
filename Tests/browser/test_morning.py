"""The whole morning of a coordinator, step by step; each step is a test of its own."""

import pytest

from pages import NARROW, WIDE, check_page

PASSWORD = "fil-rouge-demo"


def sign_in(page, email):
    page.goto("/sign-in")
    page.fill("#email", email)
    page.fill("#password", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/sign-in" not in url)


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_coordinator_signs_in(desk, viewport, theme):
    page = desk.window(viewport, theme)
    sign_in(page, "nathalie@demo.example")
    check_page(desk, page, f"home-{theme}")


def test_the_coordinator_signs_in_on_postgresql(postgres_desk):
    page = postgres_desk.window(language="nl")
    sign_in(page, "bram@demo.example")
    check_page(postgres_desk, page, "home-postgresql")


def test_the_others_in_the_office_sign_in_and_see_their_settings(desk):
    for name in ("admin", "medecin", "reseau", "social"):
        page = desk.window()
        sign_in(page, f"{name}@demo.example")
        page.goto("/settings")
        check_page(desk, page, f"settings-{name}")
