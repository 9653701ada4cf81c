"""Paragraphs and sentences of Indonesian prose, with their places in the text."""

import re
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from kentongan.core.text.speech import is_speech_verb

_LISTED = Path(__file__).with_name("abbreviations.txt").read_text(encoding="utf-8").split("\n")
ABBREVIATIONS = frozenset(line for line in _LISTED if line and not line.startswith("#"))

_LINE = re.compile(r"[^\n]+")
_BLOCK = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
# The end of a sentence: a stop with closing marks, then space; or a stop fused with the next sentence.
# A run of stops is tried once, at its beginning.
_STOP = re.compile(r"(?<![.!?…])(?P<stop>[.!?…]++)[\"”’»)\]]{0,3}(?:(?=\s)|(?<=[a-z]\.)(?=[A-Z][a-z]{3}))")
_LAST_WORD = re.compile(r"[\w.]{1,16}$")
_CLOSED_SPEECH = re.compile(r"[\"”»]\s+(\w+)")
_STARTS_LOWER = re.compile(r"\s*+[\"“”‘'«(\[–—-]{0,2}\s?[a-z]")


class Span(NamedTuple):
    """A stretch of text; `start`/`end` are character offsets."""

    start: int
    end: int
    text: str


def paragraphs(text: str) -> list[Span]:
    """Non-empty paragraphs: lines, or blocks between blank lines where lines were broken at a width."""
    pattern = _BLOCK if _is_hard_wrapped(text) else _LINE
    spans = (_trimmed(text, m.start(), m.end()) for m in pattern.finditer(text))
    return [span for span in spans if span.text]


def sentences(text: str) -> list[Span]:
    """The sentences of `text`; none runs across a paragraph's end. "Plt.", "dr." and initials end none."""
    found: list[Span] = []
    for paragraph in paragraphs(text):
        start = paragraph.start
        for match in _STOP.finditer(text, paragraph.start, paragraph.end):
            if _ends_sentence(text, match, paragraph):
                found.append(_trimmed(text, start, match.end()))
                start = match.end()
        found.append(_trimmed(text, start, paragraph.end))
    return [span for span in found if span.text]


def _ends_sentence(text: str, match: re.Match[str], paragraph: Span) -> bool:
    if match.end() >= paragraph.end:
        return True
    if match["stop"] == "." and _is_shortening(text, match.start(), paragraph.start):
        return False
    # `... krisis.” Ungkap Rika.` is one sentence, capital or not.
    speech = _CLOSED_SPEECH.match(text, match.end() - 1)
    if speech and is_speech_verb(speech[1]):
        return False
    return not _STARTS_LOWER.match(text, match.end(), paragraph.end)


def _is_shortening(text: str, stop: int, start: int) -> bool:
    """Whether the stop shortens a word ("Plt."), a name ("M. Hilal") or numbers a point ("1.")."""
    word = _LAST_WORD.search(text, max(start, stop - 16), stop)
    if not word:
        return False
    last = word.group().lower()
    return (
        last in ABBREVIATIONS
        or (len(last) == 1 and last.isalpha())
        or (last.isdigit() and word.start() == start)
    )


def _is_hard_wrapped(text: str) -> bool:
    """Whether lines were broken at a fixed width: runs of 50-100 signs that end without a stop."""
    lines = text.split("\n")
    broken = sum(
        1
        for line, following in pairwise(lines)
        if 50 <= len(line) <= 100
        and following.strip()
        and line.rstrip()[-1:].isalnum()
        and following[:1].islower()
    )
    return broken >= 2


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    kept = piece.strip()
    if not kept:
        return Span(end, end, "")
    start += len(piece) - len(piece.lstrip())
    return Span(start, start + len(kept), kept)
