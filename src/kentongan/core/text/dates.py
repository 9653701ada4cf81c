"""Dates as Indonesian releases and local media print them, and the year they leave out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from kentongan.core.text.months import MONTHS, SHORT_MONTHS, WEEKDAYS

# A date without a year stands close to its day of publication; a weekday match a year away is then no proof.
_NEAR_DAYS = 14
_FAR_DAYS = 180
_YEARS_BACK = 12


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text. `start`/`end` are character offsets and include the weekday.

    `weekday` counts from 0 (Monday); `day` and `month` are as printed and may be impossible (see
    `is_possible`); of a range such as 1-3 Oktober it is the first day.
    """

    start: int
    end: int
    text: str
    weekday: int | None
    day: int
    month: int
    year: int | None


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(name) for name in names), key=len, reverse=True))


_MONTH = rf"(?P<month>(?i:{_any_of(MONTHS)})\b|(?:{_any_of(SHORT_MONTHS)})\b\.?)"
_YEAR = r"(?P<year>1[89]\d\d|2[01]\d\d)(?!\d)"
_RANGE = r"(?:\s?[-–—]\s?\d{1,2})?"
# Every form holds digits; each is tried only where a run of digits begins.
_DIGITS = re.compile(r"\d+")
_FORMS = (
    # 9 Oktober 2024, 1-3 Oktober, 9 Oktober tahun 2024
    re.compile(rf"(?P<day>\d{{1,2}}){_RANGE}\s{{1,3}}{_MONTH}(?:,?\s{{1,3}}(?:tahun\s)?{_YEAR})?"),
    # 24/9, 24-26/9/2024, 24-09-2024, 24.9.2024
    re.compile(
        r"(?P<day>\d{1,2})(?:\s?[-–—]\s?\d{1,2}(?=\s?/))?\s?(?P<sep>[/.-])\s?(?P<number>\d{1,2})"
        r"(?:\s?(?P=sep)\s?(?P<year>(?:1[89]|2[01])\d\d|\d\d))?(?![\w/]|[.-]\d)"
    ),
    # 2024-09-24
    re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)"),
)
# Sep 25, 2024: the month is looked for before the day.
_MONTH_FIRST = re.compile(
    rf"\b{_MONTH}\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s{{0,3}}|\s{{1,3}}){_YEAR}"
)
_LONGEST_MONTH = max(map(len, MONTHS)) + 3
_PART_OF_DAY = r"(?:pagi|siang|sore|petang|malam|dini\shari|lalu|kemarin|ini|subuh)"
_WEEKDAY_BEFORE = re.compile(
    rf"(?<!\w)(?P<name>{_any_of(WEEKDAYS)})(?!\w)(?:\s?(?:[-–]|sampai|hingga|s\.d\.)\s?(?:{_any_of(WEEKDAYS)})(?!\w))?"
    rf"(?:\s{_PART_OF_DAY})?\s?[,.]?\s?(?:tanggal\s|tgl\.?\s)?\(?\s?$",
    re.IGNORECASE,
)
# "tanggal 24/9", "sampai (12/13)": what follows is meant as a day, be it a possible one or not.
_DAY_WORD = re.compile(
    r"\b(?:tanggal\s|tgl\.?\s|(?:pada|sampai|hingga|sejak|mulai|lambat)\s\()\(?\s?$", re.IGNORECASE
)
_LOOK_BACK = 48


def find_dates(text: str) -> list[DateMention]:
    """Every date of `text` in order of appearance, never overlapping."""
    kept: list[DateMention] = []
    for digits in _DIGITS.finditer(text):
        if kept and digits.start() < kept[-1].end:
            continue
        mention = _date_at(text, digits.start())
        if mention and (not kept or mention.start >= kept[-1].end):
            kept.append(mention)
    return kept


def is_possible(mention: DateMention) -> bool:
    """Whether the day exists: 31/4 does not, 29/2 does in some year unless its year says otherwise."""
    return _day(mention, mention.year or 2024) is not None


def agrees_with_weekday(mention: DateMention, day: date) -> bool:
    """Whether `day` falls on the weekday that the text names; True when it names none."""
    return mention.weekday is None or mention.weekday == day.weekday()


def resolve(
    mention: DateMention, *, anchor: date | None = None, today: date | None = None
) -> tuple[date, float] | None:
    """The calendar day that is meant, with a confidence from 0 to 1; None when it cannot exist or be dated.

    Without a printed year: the day near `anchor` (publication, normally at or before it) whose weekday
    matches; without an anchor the latest such day up to `today`.
    """
    if not is_possible(mention):
        return None
    if mention.year is not None:
        day = _day(mention, mention.year)
        return day and (day, _confidence_of_printed_year(mention, day))
    if anchor is not None:
        return _near(mention, _plain(anchor))
    return _latest(mention, _plain(today)) if today is not None else None


def _confidence_of_printed_year(mention: DateMention, day: date) -> float:
    if mention.weekday is None:
        return 0.95
    return 0.99 if agrees_with_weekday(mention, day) else 0.6


def _near(mention: DateMention, anchor: date) -> tuple[date, float] | None:
    years = range(anchor.year - _YEARS_BACK, anchor.year + 2)
    days = sorted(
        (day for year in years if (day := _day(mention, year))), key=lambda day: _distance(day, anchor)
    )
    if not days:
        return None
    nearest = days[0]
    if mention.weekday is None:
        return nearest, 0.85 if _distance(nearest, anchor) <= 60 else 0.6
    matching = next((day for day in days if agrees_with_weekday(mention, day)), None)
    if matching is None or (
        _distance(nearest, anchor) <= _NEAR_DAYS and _distance(matching, anchor) > _FAR_DAYS
    ):
        return nearest, 0.5
    if _distance(matching, anchor) <= 31:
        return matching, 0.98
    return matching, 0.85 if _distance(matching, anchor) <= 366 else 0.6


def _distance(day: date, anchor: date) -> int:
    """Days between; a day after the anchor counts threefold, since releases look back more than ahead."""
    gap = (anchor - day).days
    return gap if gap >= 0 else -3 * gap


def _is_far(day: date, anchor: date) -> bool:
    return _distance(day, anchor) > _FAR_DAYS


def _latest(mention: DateMention, today: date) -> tuple[date, float] | None:
    years = range(today.year, today.year - _YEARS_BACK, -1)
    past = [day for year in years if (day := _day(mention, year)) and day <= today]
    matching = [day for day in past if agrees_with_weekday(mention, day)]
    if mention.weekday is not None and matching:
        return matching[0], 0.75
    return (past[0], 0.4) if past else None


def _date_at(text: str, place: int) -> DateMention | None:
    if not _may_begin(text, place):
        return None
    for form in _FORMS:
        match = form.match(text, place)
        mention = _mention(text, match) if match else None
        if mention:
            return mention
    for start in range(place - 2, max(-1, place - _LONGEST_MONTH), -1):
        match = _MONTH_FIRST.match(text, start) if text[start].isalpha() else None
        if match:
            return _mention(text, match)
    return None


def _may_begin(text: str, place: int) -> bool:
    """Not inside a longer number, a document's number or an address; but "Rabu ,9 Oktober" glues a comma."""
    before = text[place - 1 : place]
    if before in (",", "."):
        earlier = text[place - 2 : place - 1]
        return earlier.isspace() or earlier.islower()
    return not (before.isalnum() or before in ("/", "-", "_")) or not before


def _mention(text: str, match: re.Match[str]) -> DateMention | None:
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    named = _WEEKDAY_BEFORE.search(before)
    # "minggu" in small letters is a week, not a Sunday.
    if named and named["name"] == "minggu":
        named = None
    parts = match.groupdict()
    backed = bool(named) or bool(_DAY_WORD.search(before))
    if "sep" in parts and not _is_date_in_numbers(match, backed, before.endswith("(")):
        return None
    start = match.start() - len(before) + named.start() if named else match.start()
    end = match.end() + (bool(named) and text[match.end() : match.end() + 1] == ")")
    weekday = WEEKDAYS[named["name"].lower()] if named else None
    return DateMention(
        start, end, text[start:end], weekday, int(match["day"]), _month(parts), _year(parts["year"])
    )


def _is_date_in_numbers(match: re.Match[str], is_backed: bool, in_brackets: bool) -> bool:
    """Fractions, scores and clock times look like 24/9 too: a year, a word for a day or brackets must back it."""
    year, day, month = match["year"], int(match["day"]), int(match["number"])
    if match["sep"] != "/" and not (year and len(year) == 4):
        return False
    if is_backed:
        return True
    return 1 <= day <= 31 and 1 <= month <= 12 and (in_brackets or bool(year and len(year) == 4))


def _month(parts: dict[str, str | None]) -> int:
    if parts.get("number"):
        return int(parts["number"] or 0)
    name = (parts["month"] or "").rstrip(".")
    return MONTHS.get(name.lower()) or SHORT_MONTHS[name]


def _year(printed: str | None) -> int | None:
    if printed is None:
        return None
    return int(printed) + (2000 if len(printed) == 2 else 0)


def _day(mention: DateMention, year: int) -> date | None:
    try:
        return date(year, mention.month, mention.day)
    except ValueError:
        return None


def _plain(day: date) -> date:
    return day.date() if isinstance(day, datetime) else day
