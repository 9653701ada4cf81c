"""Days of old stories, and whose ministry it was."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.oldsite.days import EARLIEST, day_in, former_ministry


@pytest.mark.parametrize(
    "words",
    [
        "2019-08-17",
        "2019-08-17 10:30:00",
        "2019-08-17T10:30:00+07:00",
        "17/8/2019",
        "17-08-2019 10.30 WIB",
        "17 Agustus 2019",
        "Sabtu, 17 Agustus 2019",
        "Sabtu, 17 Agu 2019 pukul 10.30 WIB",
        "17 August 2019",
    ],
)
def test_the_ways_that_people_write_a_day(words):
    assert day_in(words) == date(2019, 8, 17)


@pytest.mark.parametrize(
    "words", ["", "kemarin", "31/2/2019", "8/17/2019", "1901-01-01", "17 Agustusan 2019", "2019"]
)
def test_what_is_no_day(words):
    assert day_in(words) is None


@given(day=st.dates(min_value=EARLIEST, max_value=date(2030, 12, 31)))
def test_every_day_is_read_as_it_was_written(day):
    assert day_in(day.isoformat()) == day == day_in(f"{day.day}/{day.month}/{day.year}")


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2024, 10, 21), ""),
        (date(2024, 10, 20), "Kementerian Hukum dan HAM"),
        (date(2009, 11, 2), "Departemen Hukum dan HAM"),
        (date(2002, 1, 1), "Departemen Kehakiman dan HAM"),
        (date(1990, 1, 1), "kementerian pada masanya"),
    ],
)
def test_the_ministry_of_a_day(day, name):
    assert former_ministry(day) == name
