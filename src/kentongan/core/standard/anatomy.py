"""Where a release has its dateline and its lead, and what in a plain file is the headline."""

import re
from typing import NamedTuple

from kentongan.core.text.sentences import Span, paragraphs
from kentongan.core.text.words import count_words

# "Serang, INFO_PAS – ", "NUNUKAN, marajanews.id – ", "NUSAKAMBANGAN- ", "Lamongan|Analisajatim.id, – "
_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w.'’]*(?:[ -][A-Z][\w.'’]*){0,4})"
    r"(?:\s?[,|]\s?(?P<byline>[\w.][\w. ]{0,40}?))?"
    r"(?P<dash>\s?[,.]?\s?[–—-]+\s|[.:]\s(?<=INFO_PAS[.:]\s)|\s?\|\|?\s)"
)
_NOT_HEADLINE = re.compile(
    r"[.:;,]$|^(?:oleh|foto|sumber|kontributor|editor|penulis|diperbarui)\b|https?://", re.IGNORECASE
)
_HASHES = re.compile(r"#{1,6}\s+")
_FRONT_LINES = 15
_HEADLINE_WORDS = range(3, 26)
_FULL_CLAUSE = 5


class Passage(NamedTuple):
    """A named stretch of a part; `start`/`end` are character offsets in that part's text."""

    part: str
    start: int
    end: int
    text: str


class Outline(NamedTuple):
    """The pieces of a plain file, as spans of its text; `headline` is None where none is plausible."""

    headline: Span | None
    body_start: int


def find_dateline(text: str) -> re.Match[str] | None:
    """The dateline (groups `place`, `byline`, `dash`) that opens one of the first paragraphs of prose."""
    for block in paragraphs(text)[:_FRONT_LINES]:
        match = _DATELINE.match(block.text)
        if match and count_words(block.text[match.end() :]) >= 8:
            return _DATELINE.match(text, block.start)
    return None


def find_lead(text: str) -> Span | None:
    """The first paragraph of prose, after the dateline where there is one."""
    dateline = find_dateline(text)
    for block in paragraphs(text):
        if dateline and dateline.start() == block.start:
            return Span(dateline.end(), block.end, text[dateline.end() : block.end])
        if not dateline and count_words(block.text) >= 8:
            return block
    return None


def outline(text: str) -> Outline:
    """The headline of a plain file: a short line without a full stop above the first paragraph of prose."""
    blocks = paragraphs(text)
    dateline = find_dateline(text)
    limit = dateline.start() if dateline else _first_prose(blocks)
    above = [block for block in blocks[:_FRONT_LINES] if limit is not None and block.start < limit]
    candidates = [block for block in above if _is_headline(block)]
    # Site furniture ("Lihat ke Halaman Asli") is shorter than a headline that says who does what.
    block = next((block for block in candidates if count_words(block.text) >= _FULL_CLAUSE), None)
    block = block or (candidates[0] if candidates else None)
    if block is None:
        return Outline(None, 0)
    hashes = _HASHES.match(block.text)
    start = block.start + (hashes.end() if hashes else 0)
    return Outline(Span(start, block.end, text[start : block.end]), block.end)


def _first_prose(blocks: list[Span]) -> int | None:
    return next(
        (block.start for block in blocks if count_words(block.text) >= 20 or block.text.endswith(".")), None
    )


def _is_headline(block: Span) -> bool:
    if _NOT_HEADLINE.search(block.text) or len(block.text) > 160:
        return False
    return count_words(block.text) in _HEADLINE_WORDS and not any(sign.isdigit() for sign in block.text[:2])
