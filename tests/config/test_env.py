"""The typed settings, and the key that is made when none is given."""

import os
import stat

import pytest
from pydantic import ValidationError

from kentongan.config.env import Env, listed
from kentongan.config.parts.secrets import secret_key


@pytest.fixture
def bare(monkeypatch):
    """An environment that says nothing to us."""
    for name in list(os.environ):
        if name.startswith("KENTONGAN_") or name == "DATABASE_URL":
            monkeypatch.delenv(name)
    return monkeypatch


def test_settings_have_values_that_run_without_any_environment(bare):
    told = Env()
    assert told.database_url == "" and told.demo is False and told.smtp_port == 25


def test_database_address_is_read_by_both_names(bare):
    bare.setenv("KENTONGAN_DATABASE_URL", "postgresql:///a")
    assert Env().database_url == "postgresql:///a"
    bare.setenv("DATABASE_URL", "postgresql:///b")
    assert Env().database_url == "postgresql:///b"


@pytest.mark.parametrize(
    ("name", "value"),
    [("SMTP_PORT", "70000"), ("SMTP_TLS", "ssl"), ("LOG_FORMAT", "xml"), ("DEMO", "mungkin")],
)
def test_wrong_values_stop_the_start_and_are_named(bare, name, value):
    bare.setenv(f"KENTONGAN_{name}", value)
    with pytest.raises(ValidationError, match=name.lower()):
        Env()


def test_lists_are_parted_by_commas():
    assert listed(" a, b ,,c ") == ["a", "b", "c"]


def test_key_is_made_once_and_for_the_owner_only(tmp_path):
    key = secret_key("", tmp_path / "data")
    assert len(key) >= 50
    assert secret_key("", tmp_path / "data") == key
    kept = tmp_path / "data" / "secret-key"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [path.name for path in kept.parent.iterdir()] == ["secret-key"]
    assert secret_key("given", tmp_path / "data") == "given"
