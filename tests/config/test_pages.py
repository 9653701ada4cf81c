"""The generated pages are current, and say nothing of the machine that made them."""

from pathlib import Path

import pytest

from kentongan.config import access_page, settings_page
from kentongan.config.env import Env
from kentongan.foundation.accounts.policy import Permission

PAGES = {
    "settings": (settings_page.PAGE, settings_page.settings_page),
    "access": (access_page.PAGE, access_page.access_page),
}
MAKERS = {"settings": "kentongan.config.settings_page", "access": "tests.house.access_page --write"}


@pytest.mark.parametrize("name", PAGES)
def test_generated_page_is_current(name):
    page, make = PAGES[name]
    text = page.read_text(encoding="utf-8")
    assert text.startswith(make()), f"run python -m {MAKERS[name]}"
    # Below the rights stands the table of endpoints, which tests/house compares.
    assert text == make() or name == "access"


def test_every_setting_and_every_permission_is_explained():
    told = settings_page.settings_page()
    for name, field in Env.model_fields.items():
        assert field.description, name
        assert f"KENTONGAN_{name.upper()}`" in told
    assert set(access_page.WORDS) == set(Permission)
    assert str(Path.home()) not in told and "/src/" not in told.split("\n", 1)[1]
