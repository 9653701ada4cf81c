"""The list of channels stands, whatever a channel is like."""

from importlib.metadata import EntryPoint

import pytest

from kentongan.apps.channels import registry
from kentongan.apps.channels.adapters.email import EmailChannel
from kentongan.apps.channels.contract import Channel
from kentongan.apps.channels.registry import BUILT_IN, GROUP, channel, listed


class Board(EmailChannel):
    """A channel of another package: the board at the gate."""

    name = "papan"
    label = "Papan pengumuman"

    @property
    def configured(self) -> bool:
        return True


class Usurper(Board):
    """Takes the name of a built-in channel."""

    name = "email"


class Broken:
    """Has a name and a label and keeps to nothing else."""

    name = "rusak"
    label = "Rusak"

    @classmethod
    def from_options(cls, _options, *, outbound=None):
        return cls()

    configured = False


class Angry(Board):
    """Fails when it is set up."""

    name = "marah"

    @classmethod
    def from_options(cls, _options, *, outbound=None):
        raise RuntimeError("tidak mau")


def _entry(thing: str) -> EntryPoint:
    return EntryPoint(name=thing.lower(), value=f"{__name__}:{thing}", group=GROUP)


@pytest.fixture
def entries(monkeypatch):
    """Entry points that load from this very file, whatever name the test runner gave it."""
    monkeypatch.setattr(EntryPoint, "load", lambda entry: globals()[entry.attr])

    def _made(*things: str) -> tuple[EntryPoint, ...]:
        return tuple(_entry(thing) for thing in things)

    return _made


def test_built_in_channels_keep_the_contract():
    assert [kind.name for kind in BUILT_IN] == ["email", "telegram"]
    assert all(isinstance(line.channel, Channel) for line in listed({}))


def test_channels_without_settings_are_listed_as_not_configured():
    assert [(line.name, line.configured, line.trouble) for line in listed({})] == [
        ("email", False, "Belum disetel."),
        ("telegram", False, "Belum disetel."),
    ]


def test_channel_with_settings_is_configured():
    options = {"email": {"host": "smtp.contoh.id", "from_address": "humas@contoh.go.id"}}
    email, telegram = listed(options)
    assert (email.configured, email.trouble) == (True, "")
    assert not telegram.configured


def test_channel_with_senseless_settings_is_listed_with_the_reason():
    email, telegram = listed({"email": {"port": "dua"}})
    assert email.channel is None
    assert "tidak sah" in email.trouble
    assert telegram.trouble == "Belum disetel."


def test_extension_is_listed_after_the_built_in_ones(entries):
    names = [(line.name, line.configured) for line in listed({}, extensions=entries("Board"))]
    assert names == [("email", False), ("telegram", False), ("papan", True)]


def test_broken_extensions_are_listed_and_spare_the_others(entries):
    lines = {
        line.name: line for line in listed({}, extensions=entries("Missing", "Broken", "Angry", "Board"))
    }
    assert set(lines) == {"email", "telegram", "missing", "rusak", "marah", "papan"}
    for name in ("missing", "rusak", "marah"):
        assert lines[name].channel is None
        assert lines[name].trouble
    assert lines["papan"].configured


def test_extension_cannot_take_the_name_of_a_built_in_channel(entries):
    lines = listed({}, extensions=entries("Usurper"))
    assert [type(line.channel).__name__ for line in lines] == ["EmailChannel", "TelegramChannel"]


def test_channel_is_found_by_name(entries, monkeypatch):
    monkeypatch.setattr(registry, "entry_points", lambda group: entries("Board"))
    assert channel("email", {"host": "h", "from_address": "a@b.id"}).configured
    assert channel("papan", {}).label == "Papan pengumuman"
    assert channel("tiada", {}) is None
    assert channel("email", {"port": "dua"}) is None
