"""The shape of an address: what is left when numbers and values are taken out. Traps repeat one shape for ever."""

import re
from urllib.parse import parse_qsl, urlsplit

from kentongan.core.openness.site.address import host_of, steps_of
from kentongan.core.openness.site.kinds import is_news

_DIGITS = re.compile(r"\d+")
# Keys that turn one list over and over: by day, by page, by order, by words.
_TURNING = frozenset({
    "page", "paged", "hal", "halaman", "p_page", "start", "offset", "limit", "month", "bulan", "year", "tahun", "date",
    "tanggal", "day", "hari", "week", "minggu", "sort", "order", "orderby", "dir", "filter", "view", "tampil", "print",
    "format", "lang", "q", "s", "search", "cari", "keyword", "from", "to", "time", "tab", "ref", "redirect", "return",
    "returnurl", "back", "replytocom", "calendar", "kalender", "event", "eventdate", "ical", "outlook",
})  # fmt: skip
_CALENDARS = frozenset(
    {"kalender", "calendar", "agenda", "events", "event", "jadwal", "acara", "arsip", "archive", "archives"}
)
_LONGEST, _MOST_STEPS, _MOST_KEYS, _MOST_REPEATS = 400, 9, 4, 2
AT_MOST_TURNING, AT_MOST_CALENDAR, AT_MOST_NUMBERED, AT_MOST_VALUED = 3, 2, 10, 30
# Enough to see how often news appear.
AT_MOST_NEWS = 12


def is_endless(address: str) -> bool:
    """Whether an address looks like one of a series without end: too long, too deep, its steps repeating."""
    steps = steps_of(address)
    if len(address) > _LONGEST or len(steps) > _MOST_STEPS:
        return True
    if any(steps.count(step) > _MOST_REPEATS for step in steps):
        return True
    return urlsplit(address).query.count("=") > _MOST_KEYS


def shape_of(address: str) -> tuple[str, int | None]:
    """The shape, and how many addresses of it are worth asking (None: any number, nothing in it varies)."""
    if is_news(address):
        return f"{host_of(address)}/{steps_of(address)[0]}/*", AT_MOST_NEWS
    parts = urlsplit(address)
    path = _DIGITS.sub("#", parts.path.lower())
    keys = tuple(sorted(name.lower() for name, _ in parse_qsl(parts.query, keep_blank_values=True)))
    shape = f"{host_of(address)}{path}?{'&'.join(keys)}"
    return shape, _at_most(address, path, keys)


def _at_most(address: str, path: str, keys: tuple[str, ...]) -> int | None:
    if any(key in _TURNING for key in keys):
        return AT_MOST_TURNING
    numbered = "#" in path
    if numbered and not _CALENDARS.isdisjoint(steps_of(address)):
        return AT_MOST_CALENDAR
    if keys:
        return AT_MOST_VALUED
    return AT_MOST_NUMBERED if numbered else None
