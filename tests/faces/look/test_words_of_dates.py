"""Dates and shares as pages show them."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils import translation

from kentongan.faces.look.templatetags.kentongan import percent, tanggal, tanggal_panjang, unit_time

MOMENT = datetime(2026, 3, 4, 16, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("Asia/Jakarta", "4 Maret 2026, 23.30 WIB"),
        ("Asia/Makassar", "5 Maret 2026, 00.30 WITA"),
        ("Asia/Jayapura", "5 Maret 2026, 01.30 WIT"),
        ("Europe/Paris", "4 Maret 2026, 23.30 WIB"),
        (None, "4 Maret 2026, 23.30 WIB"),
    ],
)
def test_moment_is_told_in_the_zone_of_the_unit(zone, words):
    assert unit_time(MOMENT, SimpleNamespace(time_zone=zone)) == words


def test_day_turns_with_the_zone():
    assert tanggal(MOMENT) == "4 Mar 2026"
    assert tanggal(MOMENT, SimpleNamespace(time_zone="Asia/Makassar")) == "5 Mar 2026"
    assert tanggal_panjang(MOMENT, "Asia/Jayapura") == "Kamis, 5 Maret 2026"


def test_plain_days_have_no_zone():
    assert tanggal(date(2026, 8, 17)) == "17 Agu 2026"
    assert tanggal_panjang(date(2026, 8, 17)) == "Senin, 17 Agustus 2026"


@pytest.mark.parametrize("filter_", [unit_time, tanggal, tanggal_panjang, percent])
def test_nothing_is_told_of_nothing(filter_):
    assert filter_(None) == ""


def test_days_follow_the_language():
    with translation.override("en"):
        assert tanggal_panjang(date(2026, 8, 17)) == "Monday, 17 August 2026"


@pytest.mark.parametrize(
    ("share", "digits", "words"), [(0.424, 0, "42%"), (1, 0, "100%"), (0.4249, 1, "42,5%"), (0, 0, "0%")]
)
def test_share_is_told_in_per_cent(share, digits, words):
    assert percent(share, digits) == words


def test_filters_are_loaded_by_one_name():
    text = "{% load kentongan %}{{ at|unit_time:unit }}|{{ at|tanggal }}|{{ at|tanggal_panjang }}|{{ share|percent }}"
    told = Template(text).render(
        Context({"at": MOMENT, "unit": SimpleNamespace(time_zone="Asia/Makassar"), "share": 0.5})
    )
    assert told == "5 Maret 2026, 00.30 WITA|4 Mar 2026|Rabu, 4 Maret 2026|50%"
