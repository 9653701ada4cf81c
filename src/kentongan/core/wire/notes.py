"""The sentences that tell the public what was done to a story, the same on every channel."""

from datetime import datetime, timedelta, timezone

from kentongan.core.text.months import MONTH_NAMES
from kentongan.core.wire.newsitem import CorrectionNote, NewsItem

CORRECTED = "RALAT"
WITHDRAWN = "DITARIK"
REMOVED_HEADLINE = "Berita ini telah dihapus"

# Indonesia has three zones and no summer time (Keputusan Presiden 41/1987).
_ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}
_JAKARTA = timezone(timedelta(hours=7))
_OPENINGS = {
    "corrected": "Ralat",
    "withdrawn": "Berita ini ditarik",
    "unpublished": "Berita ini dihapus",
}


def moment_in_words(moment: datetime) -> str:
    """`9 Oktober 2024 pukul 14.05 WIB`; a moment outside the three Indonesian zones is told in WIB."""
    offset = moment.utcoffset() or timedelta()
    zone = _ZONES.get(int(offset.total_seconds() // 3600)) if not offset.seconds % 3600 else None
    if zone is None:
        moment, zone = moment.astimezone(_JAKARTA), "WIB"
    return f"{moment.day} {MONTH_NAMES[moment.month - 1]} {moment.year} pukul {moment:%H.%M} {zone}"


def sentence(note: CorrectionNote) -> str:
    """One public sentence: what was done, when, and why."""
    opening = f"{_OPENINGS[note.kind]} ({moment_in_words(note.at)})"
    return f"{opening}: {note.reason.strip()}" if note.reason.strip() else f"{opening}."


def notices(item: NewsItem) -> tuple[str, ...]:
    """What stands above the story: all its corrections, or the one sentence that is left of it."""
    if not item.is_gone:
        return tuple(sentence(note) for note in item.corrections)
    last = item.last_correction
    if last is None or last.kind == "corrected":
        return ("Berita ini ditarik oleh penerbitnya.",)
    return (sentence(last),)


def marked_headline(item: NewsItem) -> str:
    """The headline as a list shows it: DITARIK before a withdrawn one, nothing of an unpublished one."""
    if item.is_removed:
        return REMOVED_HEADLINE
    return f"{WITHDRAWN}: {item.headline}" if item.is_gone else item.headline


def correction_headline(item: NewsItem) -> str:
    """The headline of a message that announces a correction."""
    return f"{CORRECTED}: {item.headline}"


def withdrawal_headline(item: NewsItem) -> str:
    """The headline of a message that announces a withdrawal."""
    return f"{WITHDRAWN}: {REMOVED_HEADLINE if item.is_removed else item.headline}"
