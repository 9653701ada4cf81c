"""Days on the clock of a unit, in Indonesian words."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from kentongan.core.text.months import MONTH_NAMES, WEEKDAY_NAMES


def local_day(moment: datetime, zone: str) -> date:
    """The calendar day of `moment` where `zone` (an IANA name) holds."""
    return moment.astimezone(ZoneInfo(zone)).date()


def day_in_words(day: date) -> str:
    """`Rabu, 9 Oktober 2026`."""
    return f"{WEEKDAY_NAMES[day.weekday()]}, {day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
