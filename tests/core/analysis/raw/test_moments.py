from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.analysis.raw.moments import read_moment

WIB, WITA, WIT = (timezone(timedelta(hours=hours)) for hours in (7, 8, 9))


@pytest.mark.parametrize(
    ("text", "at", "zone_stated", "time_stated"),
    [
        ("Jumat, 21 November 2025 - 10:15 WIB", datetime(2025, 11, 21, 10, 15, tzinfo=WIB), True, True),
        ("Jum'at, 21 Nop 2025 pukul 10.15 WITA", datetime(2025, 11, 21, 10, 15, tzinfo=WITA), True, True),
        ("Kamis, 9 Okt 2025 | 8:05 PM WIT", datetime(2025, 10, 9, 20, 5, tzinfo=WIT), True, True),
        ("Sep 25, 2024 - 22:29", datetime(2024, 9, 25, 22, 29, tzinfo=WIB), False, True),
        ("Diperbarui: 15 Agustus 2022   15:02", datetime(2022, 8, 15, 15, 2, tzinfo=WIB), False, True),
        ("21/11/2025 10.15", datetime(2025, 11, 21, 10, 15, tzinfo=WIB), False, True),
        ("2025-11-21", datetime(2025, 11, 21, tzinfo=WIB), False, False),
        ("2025-11-21 10:15:30", datetime(2025, 11, 21, 10, 15, 30, tzinfo=WIB), False, True),
        ("2025-11-21T10:15:30.5+08:00", datetime(2025, 11, 21, 10, 15, 30, 500000, tzinfo=WITA), True, True),
        ("Fri, 21 Nov 2025 10:15:00 +0900", datetime(2025, 11, 21, 10, 15, tzinfo=WIT), True, True),
        ("Fri, 21 Nov 2025 10:15:00 WITA", datetime(2025, 11, 21, 10, 15, tzinfo=WITA), True, True),
    ],
)
def test_points_in_time_as_they_are_printed(text, at, zone_stated, time_stated):
    assert read_moment(text) == (at, zone_stated, time_stated)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "kemarin",
        "Selasa (24/9)",
        "31 Februari 2025",
        "3 jam lalu",
        "1" * 5_000,
        "0001-01-01",
        "9999-12-31",
    ],
)
def test_what_states_no_full_date(text):
    assert read_moment(text) is None


@given(st.text(max_size=120))
def test_any_text_gives_an_aware_time_or_none(text):
    moment = read_moment(text)
    assert moment is None or moment.at.tzinfo is not None
