"""How often a host is asked, and how we step back when it says so."""

import pytest

from kentongan.foundation.outbound.robots import HostPace, Pace, retry_after_seconds

NOON = 1_795_233_600.0  # 2026-11-21 04:00:00 UTC
HOST = "kabar.test"


def test_host_is_asked_again_only_after_the_delay() -> None:
    pace = Pace(delay=2.0)
    assert pace.wait(HOST, NOON) == 0.0
    pace.asked(HOST, NOON)
    assert pace.wait(HOST, NOON + 0.5) == 1.5
    assert pace.wait("lain.test", NOON) == 0.0
    assert pace.wait(HOST, NOON + 2.0) == 0.0


def test_longer_crawl_delay_is_kept_and_a_shorter_one_is_not() -> None:
    pace = Pace(delay=2.0, longest=100.0)
    pace.asked(HOST, NOON, crawl_delay=10.0)
    assert pace.wait(HOST, NOON) == 10.0
    pace.asked("lain.test", NOON, crawl_delay=0.1)
    assert pace.wait("lain.test", NOON) == 2.0
    pace.asked("jauh.test", NOON, crawl_delay=9_999_999.0)
    assert pace.wait("jauh.test", NOON) == 100.0


@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_honoured(status: int) -> None:
    pace = Pace(delay=2.0)
    pace.answered(HOST, NOON, status=status, retry_after="300")
    assert pace.wait(HOST, NOON) == 300.0


def test_without_retry_after_the_wait_doubles_up_to_its_bound() -> None:
    pace = Pace(first_penalty=60.0, longest=400.0)
    waits = []
    now = NOON
    for _ in range(5):
        pace.answered(HOST, now, status=429)
        waits.append(pace.wait(HOST, now))
        now += waits[-1]
    assert waits == [60.0, 120.0, 240.0, 400.0, 400.0]


def test_good_answer_forgives_the_strikes_but_not_the_wait() -> None:
    hosts: dict[str, HostPace] = {}
    pace = Pace(hosts=hosts)
    pace.answered(HOST, NOON, status=429)
    assert hosts[HOST] == HostPace(NOON + 60.0, 1)
    pace.answered(HOST, NOON, status=200)
    assert hosts[HOST] == HostPace(NOON + 60.0, 0)


def test_state_may_live_elsewhere() -> None:
    hosts = {HOST: HostPace(next_at=NOON + 7.0, strikes=2)}
    pace = Pace(hosts=hosts, first_penalty=60.0)
    assert pace.wait(HOST, NOON) == 7.0
    pace.answered(HOST, NOON, status=503)
    assert hosts[HOST] == HostPace(NOON + 240.0, 3)


def test_request_in_flight_does_not_shorten_a_penalty() -> None:
    pace = Pace(delay=2.0)
    pace.answered(HOST, NOON, status=429, retry_after="300")
    pace.asked(HOST, NOON + 1.0)
    assert pace.wait(HOST, NOON + 1.0) == 299.0


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Sat, 21 Nov 2026 04:05:00 GMT", 300.0),
        ("Sat, 21 Nov 2026 11:05:00 +0700", 300.0),
        ("Sat, 21 Nov 2026 04:05:00 -0000", 300.0),
        ("Sat, 21 Nov 2020 04:05:00 GMT", 0.0),
        ("9" * 400, 9_999_999_999.0),
        ("-5", None),
        ("1.5", None),
        ("²", None),
        ("besok", None),
        ("Sat, 99 Nov 2026 99:99:99 GMT", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_in_seconds_or_as_a_date(value: str | None, seconds: float | None) -> None:
    assert retry_after_seconds(value, NOON) == seconds
