"""Small work on words: counting, cutting, joining, and moments as they are printed."""

import re
from datetime import datetime, timedelta

from kentongan.core.text.months import WEEKDAY_NAMES
from kentongan.core.text.sentences import sentences

_ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}
_WORD = re.compile(r"\w")
# A sentence must not end on one of these when it was cut.
_HANGING = frozenset(
    (
        *("dan", "di", "ke", "yang", "dengan", "untuk", "oleh", "pada", "dari", "atau", "serta", "dalam"),
        *("bahwa", "sebagai", "karena", "para"),
    )
)


def count_words(text: str) -> int:
    """Words as a reader counts them: what stands between spaces and holds a letter or a digit."""
    return sum(bool(_WORD.search(piece)) for piece in text.split())


def clipped(text: str, limit: int) -> str:
    """The first sentence in at most `limit` words, without its full stop; never ending on a hanging word."""
    flat = " ".join(text.split())
    first = next((span.text for span in sentences(flat)), "")
    pieces = first.rstrip(" .!?;:,").split(" ")[:limit]
    while len(pieces) > 1 and pieces[-1].lower().strip(",;:") in _HANGING:
        pieces.pop()
    return " ".join(pieces).rstrip(" .!?;:,")


def begun_small(text: str) -> str:
    """`text` to go on inside a sentence: its first word in small letters, unless it begins a name."""
    first, _space, rest = text.partition(" ")
    is_name = not first[1:].islower() or rest[:1].isupper()
    return text if is_name else text[:1].lower() + text[1:]


def begun_large(text: str) -> str:
    return text[:1].upper() + text[1:]


def moment_words(moment: datetime) -> str:
    """`Sabtu (21/11/2026) pukul 02.15 WIB`."""
    return (
        f"{WEEKDAY_NAMES[moment.weekday()]} ({moment.day}/{moment.month}/{moment.year}) {clock_words(moment)}"
    )


def clock_words(moment: datetime) -> str:
    """`pukul 02.15 WIB`; other zones than the three of Indonesia are told in WIB."""
    hours = int((moment.utcoffset() or timedelta()).total_seconds() // 3600)
    return f"pukul {moment:%H.%M} {_ZONES.get(hours, 'WIB')}"
