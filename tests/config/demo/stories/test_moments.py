"""Dates counted back from now, and their words."""

from datetime import UTC, datetime, time

import pytest

from kentongan.config.demo.stories.moments import event_moment, in_words

SATURDAY = datetime(2026, 11, 21, 13, 0, tzinfo=UTC)


def moment(now=SATURDAY, *, days_ago=None, annual=None, weekday=None, zone="WIB"):
    return event_moment(now, days_ago=days_ago, annual=annual, weekday=weekday, at=time(9), zone=zone)


def test_a_weekend_moves_back_to_friday():
    assert moment(days_ago=0).isoformat() == "2026-11-20T09:00:00+07:00"
    assert moment(days_ago=4).isoformat() == "2026-11-17T09:00:00+07:00"


def test_the_day_is_that_of_the_office_not_of_the_server():
    late = datetime(2026, 11, 18, 16, 0, tzinfo=UTC)
    assert moment(late, days_ago=0, zone="WIT").isoformat() == "2026-11-19T09:00:00+09:00"


def test_an_annual_day_is_the_last_one_before_today():
    assert moment(annual="08-17").date().isoformat() == "2026-08-17"
    assert moment(annual="12-25").date().isoformat() == "2025-12-25"
    assert moment(annual="11-21").date().isoformat() == "2025-11-21"


def test_a_fixed_weekday_goes_back_to_it():
    assert moment(days_ago=10, weekday="Minggu").date().isoformat() == "2026-11-08"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{hari_tanggal}", "Jumat (20/11)"),
        ("{tanggal_panjang:-20}", "31 Oktober 2026"),
        ("{bulan_tahun:+2b}", "Januari 2027"),
        ("{tahun:-1t}", "2025"),
        ("{pukul}", "09.00 WIB"),
    ],
)
def test_placeholders_become_words(text, said):
    assert in_words(text, moment(days_ago=0), "WIB") == said


def test_an_unknown_placeholder_is_refused():
    with pytest.raises(KeyError):
        in_words("{hari_apa}", moment(days_ago=0), "WIB")
