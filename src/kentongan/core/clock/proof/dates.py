"""Days and moments written out in Indonesian and English."""

from datetime import date, datetime

from kentongan.core.clock.zones import in_zone, short_name
from kentongan.core.text.months import MONTH_NAMES, WEEKDAY_NAMES

_WEEKDAYS = {
    "id": WEEKDAY_NAMES,
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_MONTHS = {"id": MONTH_NAMES, "en": _ENGLISH_MONTHS}


def plain_date(day: date, language: str) -> str:
    """8 Januari 2027."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def long_date(day: date, language: str) -> str:
    """Jumat, 8 Januari 2027."""
    return f"{_WEEKDAYS[language][day.weekday()]}, {plain_date(day, language)}"


def hour(moment: datetime, zone: str, language: str) -> str:
    """16.00 WIB; in English 16:00 WIB. The zone is named beside every hour."""
    there = in_zone(moment, zone)
    return there.strftime("%H.%M" if language == "id" else "%H:%M") + f" {short_name(zone)}"


def when(event: date | datetime, zone: str, language: str) -> str:
    """A day, with its hour where it is known."""
    if isinstance(event, datetime):
        there = in_zone(event, zone)
        return f"{long_date(there.date(), language)}, {hour(event, zone, language)}"
    return long_date(event, language)
