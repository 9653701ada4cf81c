"""The word lists that lie beside this file."""

from pathlib import Path

from kentongan.core.openness.words.normal import plain

_FOLDER = Path(__file__).parent


def _entries(name: str) -> tuple[str, ...]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return tuple(words for line in lines if not line.startswith("#") and (words := plain(line)))


FILLERS = frozenset(_entries("fillers.txt"))
"""Words of a label that tell nothing of its subject."""
NEWS_VERBS = frozenset(_entries("news_verbs.txt"))
"""Verbs that make a long label a headline."""
IDLE = frozenset(_entries("idle.txt"))
"""Whole labels that name nothing: "Unduh", "Selengkapnya"."""
HOLLOW = _entries("hollow.txt")
"""What a page says that is not there yet, or not any more."""
NOT_FOUND = _entries("not_found.txt")
"""Titles of pages that answer 200 and mean 404."""
HUBS = _entries("hubs.txt")
"""Labels behind which public information lies."""
GAMBLING = _entries("gambling.txt")
"""Words of advertisements for gambling."""
AGAINST_GAMBLING = frozenset(_entries("against_gambling.txt"))
"""Words near which gambling is fought, not sold."""
