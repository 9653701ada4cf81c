"""Points in time as pages and feeds print them, Indonesian ones included."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from kentongan.core.text.dates import DateMention, find_dates, is_possible

WIB = timezone(timedelta(hours=7), "WIB")
_ZONES = {
    "WIB": WIB,
    "WITA": timezone(timedelta(hours=8), "WITA"),
    "WIT": timezone(timedelta(hours=9), "WIT"),
    "GMT": UTC,
    "UTC": UTC,
}
_CLOCK = re.compile(
    r"(?<![\d/.-])([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d))?(?![\d/])"
    r"(?:\s{0,2}(?P<half>[AaPp]\.?[Mm]\b))?(?:\s{0,3}(?P<zone>WITA|WIT|WIB|GMT|UTC)\b)?"
)
_OFFSETS = {"WIB": "+0700", "WITA": "+0800", "WIT": "+0900"}
_LOCAL_ZONE = re.compile(r"\b(WITA|WIT|WIB)\b")
_NEAR = 40
_FIRST_YEAR, _LAST_YEAR = 1980, 2100
_LONGEST_ISO = 40
_LONGEST = 200


class Moment(NamedTuple):
    """An aware time; `zone_stated` and `time_stated` say what was printed and not assumed (WIB, midnight)."""

    at: datetime
    zone_stated: bool
    time_stated: bool


def read_moment(text: str) -> Moment | None:
    """The time that a short machine or human text states: ISO 8601, RFC 822, or "Jumat, 21 November 2026 - 10:15 WIB".

    None when there is no full date with its year. A missing zone is taken as WIB.
    """
    text = " ".join(text[:_LONGEST].split())
    moment = _iso(text) or _mail_date(text) or _printed(text)
    return moment if moment and _FIRST_YEAR <= moment.at.year <= _LAST_YEAR else None


def moment_in(text: str, mention: DateMention) -> Moment | None:
    """The time of a date found in `text`, with the clock time that stands right beside it."""
    if mention.year is None or not is_possible(mention):
        return None
    clock = _CLOCK.search(text, mention.end, mention.end + _NEAR)
    hour, minute = _hour_and_minute(clock) if clock else (0, 0)
    zone = _ZONES.get(clock["zone"]) if clock and clock["zone"] else None
    try:
        at = datetime(mention.year, mention.month, mention.day, hour, minute, tzinfo=zone or WIB)
    except ValueError:
        return None
    return Moment(at, zone is not None, clock is not None)


def _iso(text: str) -> Moment | None:
    if len(text) > _LONGEST_ISO or not re.match(r"\d{4}-?\d\d-?\d\d", text):
        return None
    clean = re.sub(r"\s+([+-]\d\d:?\d\d|Z)$", r"\1", text).replace(" ", "T", 1)
    for candidate in (clean, re.split(r"T(?=\D)|\s", clean)[0]):
        try:
            at = datetime.fromisoformat(candidate)
        except ValueError:
            continue
        stated = at.tzinfo is not None
        return Moment(at if stated else at.replace(tzinfo=WIB), stated, len(candidate) > 10)
    return None


def _mail_date(text: str) -> Moment | None:
    if not re.search(r"\d\s+[A-Z][a-z]{2}\s+\d{2,4}\s+\d", text):
        return None
    try:
        at = parsedate_to_datetime(_LOCAL_ZONE.sub(lambda match: _OFFSETS[match[1]], text))
    except (ValueError, TypeError):
        return None
    stated = at.tzinfo is not None
    return Moment(at if stated else at.replace(tzinfo=WIB), stated, True)


def _printed(text: str) -> Moment | None:
    return next((moment for mention in find_dates(text) if (moment := moment_in(text, mention))), None)


def _hour_and_minute(clock: re.Match[str]) -> tuple[int, int]:
    hour = int(clock[1])
    half = (clock["half"] or "").lower().replace(".", "")
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return hour, int(clock[2])
