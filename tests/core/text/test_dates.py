"""Dates as releases print them; the cases follow the forms that outlets use."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.text.dates import find_dates, is_possible, resolve
from kentongan.core.text.months import MONTH_NAMES, WEEKDAY_NAMES

TODAY = date(2026, 11, 21)


def one(text):
    (mention,) = find_dates(text)
    return mention


@pytest.mark.parametrize(
    ("text", "weekday", "day", "month", "year"),
    [
        ("Selasa (24/9)", 1, 24, 9, None),
        ("Kamis (18/11)", 3, 18, 11, None),
        ("Selasa (30/01) pagi", 1, 30, 1, None),
        ("Rabo ,9 Oktober 2024", 2, 9, 10, 2024),
        ("Rabu, 9 Oktober 2024", 2, 9, 10, 2024),
        ("hari Rabu tanggal 9 Oktober 2024", 2, 9, 10, 2024),
        ("Rabu (26/11/2025)", 2, 26, 11, 2025),
        ("Rabu (26/11/25)", 2, 26, 11, 2025),
        ("Rabu malam (9/10)", 2, 9, 10, None),
        ("pada 15 Agustus 2022 pukul 15.02", None, 15, 8, 2022),
        ("Sep 25, 2024 - 22:29", None, 25, 9, 2024),
        ("September 25th, 2024", None, 25, 9, 2024),
        ("Jum'at (3/5)", 4, 3, 5, None),
        ("Jum’at, 3 Mei 2024", 4, 3, 5, 2024),
        ("Ahad (1/12)", 6, 1, 12, None),
        ("Senin-Rabu (1-3/10)", 0, 1, 10, None),
        ("1–3 Oktober 2024", None, 1, 10, 2024),
        ("12 Nop 2023", None, 12, 11, 2023),
        ("7 Pebruari 2020", None, 7, 2, 2020),
        ("27 April", None, 27, 4, None),
        ("24/9/2024", None, 24, 9, 2024),
        ("24-09-2024", None, 24, 9, 2024),
        ("24.09.2024", None, 24, 9, 2024),
        ("2024-09-24", None, 24, 9, 2024),
        ("di Serang (24/9)", None, 24, 9, None),
        ("satu minggu, 3 Oktober 2024", None, 3, 10, 2024),
    ],
)
def test_date_is_read(text, weekday, day, month, year):
    mention = one(text)
    assert (mention.weekday, mention.day, mention.month, mention.year) == (weekday, day, month, year)
    assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    "text",
    [
        "Senin 10.30 WIB",
        "skor 3/4",
        "PAS-15.PR.01.01/2019",
        "Nomor 12/09/2024/ABC",
        "0812-1234-5678",
        "jumlah 12,5 Mei",
        "Rp1.250.000",
        "5 desa dan 3 marga",
        "3604014509900001",
    ],
)
def test_number_that_is_no_date_is_left_alone(text):
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("Senin (31/4)", False),
        ("29/02/2023", False),
        ("29 Februari", True),
        ("29/02/2024", True),
        ("Senin (12/13)", False),
    ],
)
def test_possible_date(text, possible):
    assert is_possible(one(text)) is possible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Selasa (30/01)", date(2024, 1, 30)),
        ("Kamis (18/11)", date(2021, 11, 18)),
        ("Selasa (24/9)", date(2024, 9, 24)),
        ("Senin (15/08)", date(2022, 8, 15)),
        ("27 April", date(2026, 4, 27)),
        ("27 Desember", date(2025, 12, 27)),
        ("29 Februari", date(2024, 2, 29)),
    ],
)
def test_year_without_anchor_is_the_latest_whose_weekday_matches(text, expected):
    assert resolve(one(text), today=TODAY)[0] == expected


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("Selasa (24/9)", date(2024, 9, 25), date(2024, 9, 24)),
        ("Senin (30/12)", date(2025, 1, 2), date(2024, 12, 30)),
        ("27 April", date(2024, 5, 1), date(2024, 4, 27)),
        ("Rabu (1/1)", date(2024, 12, 30), date(2025, 1, 1)),
        # The weekday is a slip: the date a day before publication outweighs a match in another year.
        ("Kamis (31/10)", date(2025, 11, 1), date(2025, 10, 31)),
    ],
)
def test_year_beside_an_anchor_lies_near_it(text, anchor, expected):
    assert resolve(one(text), anchor=anchor)[0] == expected


def test_confidence_falls_with_doubt():
    sure = resolve(one("Rabu, 9 Oktober 2024"))[1]
    wrong_weekday = resolve(one("Kamis, 9 Oktober 2024"))[1]
    without_anchor = resolve(one("Selasa (24/9)"), today=TODAY)[1]
    assert sure > without_anchor > wrong_weekday > 0


def test_undatable_is_none():
    assert resolve(one("Selasa (24/9)")) is None
    assert resolve(one("31 April 2024"), today=TODAY) is None


@settings(deadline=None)
@given(st.text(alphabet="0123456789/-., ()Senin Oktober'\n’", max_size=200))
def test_any_text_gives_ordered_spans_inside_it(text):
    end = 0
    for mention in find_dates(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end
        resolve(mention, anchor=TODAY, today=TODAY)


@settings(deadline=None)
@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_printed_date_comes_back(day):
    weekday, month = WEEKDAY_NAMES[day.weekday()], MONTH_NAMES[day.month - 1]
    for text in (
        f"{weekday}, {day.day} {month} {day.year}",
        f"{weekday} ({day:%d/%m/%Y})",
        f"{day:%d-%m-%Y}",
    ):
        assert resolve(one(text))[0] == day
