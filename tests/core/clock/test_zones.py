"""Three zones, none of which ever puts the clock forward."""

from datetime import datetime, timedelta

import pytest

from kentongan.core.clock.errors import UnclearMoment
from kentongan.core.clock.zones import ZONES, short_name, zone_of

OFFSETS = {"WIB": 7, "WITA": 8, "WIT": 9}


@pytest.mark.parametrize("name", ZONES)
def test_a_zone_keeps_its_offset_all_year(name):
    days = (datetime(2020, 1, 1, 12, tzinfo=ZONES[name]) + timedelta(days=n) for n in range(365 * 15))
    assert {day.utcoffset() for day in days} == {timedelta(hours=OFFSETS[name])}


def test_a_zone_is_known_by_both_names():
    assert short_name("Asia/Makassar") == short_name("WITA") == "WITA"
    assert zone_of("WIT") is zone_of("Asia/Jayapura")


@pytest.mark.parametrize("name", ["Asia/Tokyo", "wib", "", "/etc/localtime"])
def test_other_names_are_refused(name):
    with pytest.raises(UnclearMoment):
        zone_of(name)
