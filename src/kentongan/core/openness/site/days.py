"""Days that a page states for itself, and days printed in a text."""

import re
from collections.abc import Iterator
from datetime import date

from selectolax.lexbor import LexborHTMLParser

from kentongan.core.text.dates import DateMention, find_dates

_META = (
    'meta[property="article:modified_time"], meta[property="article:published_time"], meta[property="og:updated_time"],'
    ' meta[name="date"], meta[name="last-modified"], meta[name="dcterms.modified"], meta[itemprop="dateModified"],'
    ' meta[http-equiv="last-modified"]'
)
_OWN_TIMES = "main time[datetime], article time[datetime]"
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_STATED = re.compile(
    r"(?:diperbarui|diperbaharui|dimutakhirkan|pemutakhiran|pembaruan|terakhir diubah|update|updated|last modified|"
    r"diterbitkan|dipublikasikan|diunggah|posted|published|tanggal unggah|tanggal terbit|tgl)\W{0,3}"
    r"(?:terakhir|oleh|on|pada|tanggal|at|last)?\W{0,4}(?:tanggal)?\W{0,3}(?:[a-z']{4,9},)?\s{0,2}$",
    re.IGNORECASE,
)
_LOOK_BACK = 60
_MOST_TEXT = 40_000
_MOST_DAYS = 60


def days_of(tree: LexborHTMLParser) -> tuple[tuple[date, ...], tuple[date, ...]]:
    """(stated, times): what the markup says of the page itself, and every `time` element; each ascending, once."""
    meta = {day for node in tree.css(_META)[:20] if (day := iso_day(node.attributes.get("content") or ""))}
    return tuple(sorted(meta | _times(tree, _OWN_TIMES))), tuple(sorted(_times(tree, "time[datetime]")))


def stated_days(text: str) -> tuple[date, ...]:
    """The days that a text names as its own ("Diperbarui: 12 Januari 2026"), in ascending order, each once."""
    text = text[:_MOST_TEXT]
    before = (
        (text[max(0, mention.start - _LOOK_BACK) : mention.start], day) for mention, day in _printed(text)
    )
    return tuple(sorted({day for words, day in before if _STATED.search(words)}))


def printed_days(text: str) -> tuple[date, ...]:
    """All days with a year in a text, in ascending order, each once."""
    return tuple(sorted({day for _, day in _printed(text[:_MOST_TEXT])}))


def iso_day(text: str) -> date | None:
    """The first day written as 2026-11-21 in `text`."""
    found = _ISO.search(text[:60])
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


def _times(tree: LexborHTMLParser, selector: str) -> set[date]:
    nodes = tree.css(selector)[:_MOST_DAYS]
    return {day for node in nodes if (day := iso_day(node.attributes.get("datetime") or ""))}


def _printed(text: str) -> Iterator[tuple[DateMention, date]]:
    for mention in find_dates(text)[: 4 * _MOST_DAYS]:
        try:
            if mention.year:
                yield mention, date(mention.year, mention.month, mention.day)
        except ValueError:
            continue
