"""The day of an old story, however its keeper wrote it, and the ministry of that day."""

import re
from datetime import date

from kentongan.core.text.months import MONTHS

EARLIEST = date(1964, 4, 27)  # the day of Pemasyarakatan itself
_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,]+\d{1,2}[.:]\d{2}.{0,12})?")
_WORDS = re.compile(
    r"(?:[A-Za-z']{4,8},?\s+)?(\d{1,2})\s+([A-Za-z]{3,10})\.?\s+(\d{4})(?:[ ,-]+(?:pukul\s+)?\d{1,2}[.:]\d{2}.{0,12})?"
)
_SHORT = {name[:3]: number for name, number in MONTHS.items()}
# From which day corrections belonged to which ministry. Older than these sites can be is left unnamed.
_MINISTRIES = (
    (date(2024, 10, 21), ""),
    (date(2009, 11, 3), "Kementerian Hukum dan HAM"),
    (date(2004, 10, 21), "Departemen Hukum dan HAM"),
    (date(2001, 8, 9), "Departemen Kehakiman dan HAM"),
)


def day_in(words: str) -> date | None:
    """The day that `words` name, whole and alone: ISO, 17/8/2019, "Sabtu, 17 Agustus 2019 10.00 WIB"; else None.

    Days before the service had its name, and two readings of one date, are no days: numbers are day, month, year.
    """
    words = " ".join(words.split())
    if found := _ISO.fullmatch(words):
        return _day(found[1], found[2], found[3])
    if found := _NUMBERS.fullmatch(words):
        return _day(found[3], found[2], found[1])
    if found := _WORDS.fullmatch(words):
        name = found[2].lower()
        month = MONTHS.get(name) or (_SHORT.get(name) if len(name) == 3 else None)
        return _day(found[3], str(month), found[1]) if month else None
    return None


def former_ministry(day: date) -> str:
    """The ministry that corrections belonged to on that day; empty for the one of today."""
    return next((name for since, name in _MINISTRIES if day >= since), "kementerian pada masanya")


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found >= EARLIEST else None
