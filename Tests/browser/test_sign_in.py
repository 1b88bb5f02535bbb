"""Who signs in finds the first page of the service, on both engines."""

import pytest

from pages import check_looks, sign_in


def test_the_coordinator_signs_in(desk):
    page = desk.window()
    sign_in(page, "nathalie@demo.example")
    check_looks(desk, page, "home")


def test_the_coordinator_signs_in_on_postgresql(postgres_desk):
    page = postgres_desk.window(language="nl")
    sign_in(page, "bram@demo.example")
    check_looks(postgres_desk, page, "home-postgresql")


@pytest.mark.parametrize("name", ["admin", "medecin", "reseau", "social"])
def test_the_others_in_the_office_sign_in_and_see_their_settings(desk, name):
    page = desk.window_of(name)
    page.goto("/settings")
    check_looks(desk, page, f"settings-{name}")
