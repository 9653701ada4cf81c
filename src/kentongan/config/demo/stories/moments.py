"""Dates that stay fresh: when a story happens, counted back from now, and how its text names the day."""

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONES = {"WIB": ZoneInfo("Asia/Jakarta"), "WITA": ZoneInfo("Asia/Makassar"), "WIT": ZoneInfo("Asia/Jayapura")}
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli"),
    *("Agustus", "September", "Oktober", "November", "Desember"),
)
FRIDAY = 4
PLACEHOLDER = re.compile(r"\{([a-z_]{1,30})(?::([+-]\d{1,3})([bt]?))?\}")


def event_moment(
    now: datetime, *, days_ago: int | None, annual: str | None, weekday: str | None, at: time, zone: str
) -> datetime:
    """When a story happens, in its own zone.

    `annual` ("08-17") takes the last such day before today; `weekday` goes back to that day of the week;
    otherwise weekends move back to Friday, for offices stage little on Saturdays.
    """
    today = now.astimezone(ZONES[zone]).date()
    if annual:
        day = _last_annual(today, annual)
    elif weekday:
        day = _back_to(today - timedelta(days=days_ago or 0), DAYS.index(weekday))
    else:
        day = today - timedelta(days=days_ago or 0)
        day = _back_to(day, FRIDAY) if day.weekday() > FRIDAY else day
    return datetime.combine(day, at, ZONES[zone])


def a_day_earlier(moment: datetime, *, weekday: str | None) -> datetime:
    """The same hour on the working day before, or a week before when the day of the week is fixed."""
    if weekday:
        return moment - timedelta(days=7)
    moment -= timedelta(days=1)
    return moment - timedelta(days=max(0, moment.weekday() - FRIDAY))


def in_words(text: str, moment: datetime, zone: str) -> str:
    """Replace placeholders such as {hari_tanggal}, {tanggal_panjang:-7}, {bulan_tahun:+1b} by words.

    Offsets count days, months (b) or years (t). An unknown placeholder raises KeyError.
    """

    def word(match: re.Match[str]) -> str:
        name, amount, unit = match.groups()
        day = _shifted(moment.date(), int(amount or 0), unit or "")
        return _WORDS[name](day, moment, zone)

    return PLACEHOLDER.sub(word, text)


_WORDS = {
    "hari": lambda day, moment, zone: DAYS[day.weekday()],
    "hari_tanggal": lambda day, moment, zone: f"{DAYS[day.weekday()]} ({day.day}/{day.month})",
    "tanggal_panjang": lambda day, moment, zone: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    "bulan": lambda day, moment, zone: MONTHS[day.month - 1],
    "bulan_tahun": lambda day, moment, zone: f"{MONTHS[day.month - 1]} {day.year}",
    "tahun": lambda day, moment, zone: str(day.year),
    "pukul": lambda day, moment, zone: f"{moment:%H.%M} {zone}",
}


def _last_annual(today: date, annual: str) -> date:
    month, day = (int(part) for part in annual.split("-"))
    this_year = date(today.year, month, day)
    return this_year if this_year < today else date(today.year - 1, month, day)


def _back_to(day: date, weekday: int) -> date:
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def _shifted(day: date, amount: int, unit: str) -> date:
    if not unit:
        return day + timedelta(days=amount)
    months = amount * (12 if unit == "t" else 1)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
