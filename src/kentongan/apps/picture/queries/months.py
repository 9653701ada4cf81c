"""Months as the picture reckons them: whole ones, by the calendar of Jakarta."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

ZONE = ZoneInfo("Asia/Jakarta")
SHOWN = 13
_WRITTEN = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])", re.ASCII)


def month_of(day: date | datetime) -> date:
    """The first day of the month; of a moment, the month in Jakarta."""
    local = day.astimezone(ZONE) if isinstance(day, datetime) else day
    return date(local.year, local.month, 1)


def this_month() -> date:
    return month_of(timezone.now())


def shifted(month: date, by: int) -> date:
    """The month that many months later."""
    whole = month.year * 12 + month.month - 1 + by
    return date(whole // 12, whole % 12 + 1, 1)


def last_day(month: date) -> date:
    return shifted(month, 1) - timedelta(days=1)


def months_to(month: date, number: int = SHOWN) -> list[date]:
    """That many months in order, the last of them `month`."""
    return [shifted(month, at) for at in range(1 - number, 1)]


def asked_month(words: str) -> date:
    """The month that was asked for (`2026-10`), never a coming one; the last whole one without any."""
    found = _WRITTEN.fullmatch(words)
    if found is None:
        return shifted(this_month(), -1)
    return min(date(int(found[1]), int(found[2]), 1), this_month())
