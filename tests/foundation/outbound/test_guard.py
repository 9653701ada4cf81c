"""Settings of outbound requests: read once, refused when they make no sense."""

import pytest

from kentongan.foundation.errors import KentonganError
from kentongan.foundation.outbound.errors import MESSAGES
from kentongan.foundation.outbound.guard import Guard, user_agent_with


def test_guard_from_an_empty_environment_allows_no_development_host() -> None:
    guard = Guard.from_env({})
    assert guard.allowed_dev_hosts == frozenset()
    assert not guard.is_dev_host("localhost", 80)
    assert guard.user_agent.startswith("Kentongan/")


def test_guard_reads_its_settings_from_the_environment() -> None:
    guard = Guard.from_env(
        {
            "KENTONGAN_OUTBOUND_CONTACT": "humas@kabar.test",
            "KENTONGAN_OUTBOUND_DEV_HOSTS": "Demo.localhost, kabar.test:9000,",
            "KENTONGAN_OUTBOUND_DEADLINE": "12.5",
            "KENTONGAN_OUTBOUND_MAX_BYTES": "2000",
        }
    )
    assert guard.user_agent == user_agent_with("humas@kabar.test")
    assert guard.user_agent.endswith("(+humas@kabar.test)")
    assert guard.allowed_dev_hosts == {"demo.localhost", "kabar.test:9000"}
    assert (guard.deadline, guard.max_bytes) == (12.5, 2000)
    assert guard.is_dev_host("demo.localhost", 1)
    assert guard.is_dev_host("kabar.test", 9000)
    assert not guard.is_dev_host("kabar.test", 9001)


@pytest.mark.parametrize(
    "settings",
    [
        {"allowed_dev_hosts": frozenset({"*"})},
        {"allowed_dev_hosts": frozenset({"*.localhost"})},
        {"allowed_dev_hosts": frozenset({"http://kabar.test"})},
        {"user_agent": "uji\r\nX-Lain: 1"},
        {"user_agent": ""},
        {"deadline": 0},
        {"deadline": float("inf")},
        {"deadline": float("nan")},
        {"max_bytes": -1},
        {"max_redirects": -1},
    ],
)
def test_guard_that_would_guard_nothing_is_refused(settings: dict) -> None:
    with pytest.raises(KentonganError) as refusal:
        Guard(**({"user_agent": "uji"} | settings))
    assert refusal.value.code == "outbound_setting"


def test_number_that_is_none_names_the_setting() -> None:
    with pytest.raises(KentonganError, match="KENTONGAN_OUTBOUND_DEADLINE"):
        Guard.from_env({"KENTONGAN_OUTBOUND_DEADLINE": "lama"})


def test_every_message_is_a_sentence() -> None:
    assert all(text[0].isupper() or text[0] == "{" for text in MESSAGES.values())
    assert all(text.endswith(".") for text in MESSAGES.values())
