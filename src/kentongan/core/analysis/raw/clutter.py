"""Lines that belong to the page and not to the article."""

from collections.abc import Set
from functools import cache
from pathlib import Path

_SHORT_FURNITURE = frozenset(
    {
        "dokpri",
        "iklan",
        "terbaru",
        "terpopuler",
        "headline",
        "kirim",
        "share",
        "tweet",
        "bagikan",
        "komentar",
        "print",
    }
)


def without_clutter(text: str, repeated: Set[str] = frozenset()) -> str:
    """`text` without page furniture and without the lines in `repeated` (lines seen in several articles of a site)."""
    kept = [line for line in text.splitlines() if not is_clutter(line) and line.strip() not in repeated]
    return "\n".join(kept).strip()


def is_clutter(line: str) -> bool:
    """Whether a line is an advertisement mark, a link to other stories, or a button."""
    plain = line.strip().lower()
    return len(plain) <= 200 and (plain in _SHORT_FURNITURE or plain.startswith(_openings()))


@cache
def _openings() -> tuple[str, ...]:
    text = (Path(__file__).parent / "clutter.txt").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
