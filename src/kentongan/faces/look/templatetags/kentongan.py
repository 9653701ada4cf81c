"""Dates in the words and the zone of an office, shares in per cent."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django import template
from django.utils.formats import date_format, number_format

register = template.Library()

# Indonesia has three zones and no summer time (Keputusan Presiden 41/1987).
ZONE_WORDS = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}
HOME_ZONE = "Asia/Jakarta"


def zone_of(place: object) -> str:
    """The IANA name of an office's zone; `place` is a unit, a name of a zone, or nothing (then WIB)."""
    named = getattr(place, "time_zone", place)
    return str(named) if named in ZONE_WORDS else HOME_ZONE


def _local(value: date | datetime, place: object) -> date | datetime:
    if isinstance(value, datetime) and value.utcoffset() is not None:
        return value.astimezone(ZoneInfo(zone_of(place)))
    return value


@register.filter
def unit_time(value: datetime | None, unit: object = None) -> str:
    """`9 Oktober 2024, 14.05 WIB`, in the zone of `unit`; empty for no moment."""
    if not isinstance(value, datetime):
        return ""
    local = _local(value, unit)
    return f"{date_format(local, 'j F Y')}, {local:%H.%M} {ZONE_WORDS[zone_of(unit)]}"


@register.filter
def tanggal(value: date | datetime | None, unit: object = None) -> str:
    """`9 Okt 2024`; a moment is told in the zone of `unit`."""
    return date_format(_local(value, unit), "j M Y") if isinstance(value, date) else ""


@register.filter
def tanggal_panjang(value: date | datetime | None, unit: object = None) -> str:
    """`Rabu, 9 Oktober 2024`; a moment is told in the zone of `unit`."""
    return date_format(_local(value, unit), "l, j F Y") if isinstance(value, date) else ""


@register.filter
def percent(value: float | None, digits: int = 0) -> str:
    """A share between 0 and 1 as `42%`; empty for none."""
    return "" if value is None else f"{number_format(round(float(value) * 100, digits), digits)}%"
