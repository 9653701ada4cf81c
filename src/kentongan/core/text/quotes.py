"""Quotations: where they open and close, whether someone speaks in them, and who.

Releases mix “ ”, " " and » « and often open with a closing mark, so roles follow from the neighbours of a
mark: one that touches the word after it opens, one that touches the word before it closes.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from kentongan.core.text.sentences import Span, paragraphs
from kentongan.core.text.speech import REPORTING_VERBS, is_speech_verb

_MARK = re.compile(r"[“”„‟\"«»]|''")
_SURE_OPENERS = frozenset("“„«")
_AFTER = re.compile(
    r"(?:\s{0,2},?\s{0,2}|\.\s{1,2}(?=(?:Kata|Ujar|Ucap|Tutur|Ungkap|Tegas|Tandas|Imbuh|Pungkas)(?:nya)?\s"
    r"(?!itu|ini|tersebut|yang|orang|demi)))(?P<verb>[A-Za-z]{3,12}?)(?P<nya>nya)?(?=[A-Z]|\b)(?P<rest>[^\n“”\"]{0,120})"
)
_NAMES = (
    r"(?:[A-Z][\w.'’-]*|[a-z]{1,3}\.(?=\s[A-Z]))(?:\s(?:[A-Z][\w.'’-]*|(?:dan|bin|binti|al)(?=\s[A-Z])))*"
)
_SOMEONE = r"(?:seorang|salah (?:satu|seorang)|perwakilan|para)\s[\w ]{3,40}"
_NAME = re.compile(
    rf"[\s,]*({_SOMEONE}|{_NAMES}(?:,\s(?!Senin|Selasa|Rab[uo]|Kamis|Jum|Sabtu|Minggu|Ahad){_NAMES})?)"
)
_TITLED = re.compile(
    r"\b(?:bertajuk|bertema(?:kan)?|tema|tajuk|judul|berjudul|program|slogan|moto|motto|istilah|sebutan|lagu|jargon|"
    r"tagar|hashtag|bernama|disebut|inovasi|aplikasi|gerakan|kegiatan|lomba|film|buku|yakni|yaitu)[\s:,]*$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"((?:[A-Z][\w.'’()-]*|(?:dan|di|bin|binti)(?=\s[A-Z]))(?:[\s,]+(?:[A-Z][\w.'’()-]*|II?[AB]?))*)"
)
_SPEECH_WORDS = 4
_SMALL = frozenset(
    [
        "di",
        "ke",
        "dari",
        "dan",
        "yang",
        "untuk",
        "bagi",
        "dengan",
        "pada",
        "dalam",
        "atau",
        "serta",
        "tanpa",
        "bersama",
    ]
)


class Mark(NamedTuple):
    """A quotation mark without its partner: `opens` says whether the closing one is missing."""

    start: int
    end: int
    opens: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation. `start`/`end` take in the marks, `inner_start`/`inner_end` do not; offsets in characters.

    `is_speech` tells words that someone said from titles and slogans. `verb` is the speech verb found beside
    it and `speaker` the words that name who spoke ("Kalapas Lamongan, Heri"); "ujarnya" gives a verb and no
    speaker. `closed` is False when it runs on to the paragraph's end.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    text: str
    closed: bool
    is_speech: bool
    verb: str | None
    speaker: str | None


def find_quotes(text: str) -> list[Quote]:
    """Every quotation of `text`, also those that never close."""
    return _read(text)[0]


def unpaired_marks(text: str) -> list[Mark]:
    """Quotation marks that open and never close, or close what was never opened."""
    return _read(text)[1]


def _read(text: str) -> tuple[list[Quote], list[Mark]]:
    if not _MARK.search(text):
        return [], []
    quotes: list[Quote] = []
    strays: list[Mark] = []
    blocks = paragraphs(text)
    for position, block in enumerate(blocks):
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        _read_paragraph(text, block, following, quotes, strays)
    return quotes, strays


def _read_paragraph(
    text: str, block: Span, following: Span | None, quotes: list[Quote], strays: list[Mark]
) -> None:
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, block.start, block.end):
        if opened is None:
            if _opens(text, mark, block):
                opened = mark
            elif not _is_inches(text, mark):
                strays.append(Mark(mark.start(), mark.end(), opens=False))
        elif _reopens(text, opened, mark):
            strays.append(Mark(opened.start(), opened.end(), opens=True))
            quotes.append(_quote(text, opened, mark.start(), mark.start(), block, closed=False))
            opened = mark
        else:
            quotes.append(_quote(text, opened, mark.start(), mark.end(), block, closed=True))
            opened = None
    if opened is not None:
        quotes.append(_quote(text, opened, block.end, block.end, block, closed=False))
        # A speech over several paragraphs opens each of them and closes only the last.
        if not (following and _MARK.match(following.text)):
            strays.append(Mark(opened.start(), opened.end(), opens=True))


def _opens(text: str, mark: re.Match[str], block: Span) -> bool:
    if mark.group() in _SURE_OPENERS or mark.start() == block.start:
        return True
    before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    if after and (after.isalnum() or after in "(#@[‘'."):
        return not before.isalnum() or not after.islower()
    return (
        before.isspace()
        and bool(after)
        and after.isspace()
        and text[mark.start() - 2 : mark.start() - 1] in ",:"
    )


def _reopens(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether a second mark opens again, so that the first was never closed."""
    if mark.group() in _SURE_OPENERS:
        return True
    after = text[mark.end() : mark.end() + 1]
    before = text[mark.start() - 1]
    return opened.group() == mark.group() == '"' and before.isspace() and after.isalnum()


def _is_inches(text: str, mark: re.Match[str]) -> bool:
    return mark.group() == '"' and text[mark.start() - 1].isdigit()


def _quote(text: str, opened: re.Match[str], inner_end: int, end: int, block: Span, *, closed: bool) -> Quote:
    inner = text[opened.end() : inner_end]
    before = text[max(block.start, opened.start() - 160) : opened.start()]
    verb, speaker = _speaker_after(text, end, block) if closed else (None, None)
    if verb is None:
        verb, speaker = _speaker_before(before)
    is_speech = verb is not None or _sounds_spoken(inner, before)
    return Quote(opened.start(), end, opened.end(), inner_end, inner, closed, is_speech, verb, speaker)


def _speaker_after(text: str, end: int, block: Span) -> tuple[str | None, str | None]:
    match = _AFTER.match(text, end, block.end)
    if not match or not is_speech_verb(match["verb"]):
        return None, None
    verb = match["verb"].lower() + (match["nya"] or "")
    name = _NAME.match(match["rest"])
    return verb, name[1].strip(" ,.") if name else None


def _speaker_before(before: str) -> tuple[str | None, str | None]:
    """`Ia mengatakan, “...` or `Kalapas menegaskan bahwa “...`: the verb stands just before the mark."""
    tail = re.split(r"[.!?”\"]\s", before)[-1]
    verbs = list(REPORTING_VERBS.finditer(tail))
    if not verbs or len(tail) - verbs[-1].end() > 60:
        return None, None
    if not re.search(r"[,:]\s*$|bahwa\s*$|\w\s*$", tail):
        return None, None
    subject = _SUBJECT.search(tail[: verbs[-1].start()])
    return verbs[-1].group().lower(), subject[1].strip(" ,") if subject else None


def _is_title(inner: str) -> bool:
    """`Ke Mana Angin Pergi?`: a capital in every word but the smallest."""
    long = [word for word in inner.split() if word[0].isalpha() and word.lower() not in _SMALL]
    return len(long) > 1 and all(word[0].isupper() for word in long) and not inner.isupper()


def _sounds_spoken(inner: str, before: str) -> bool:
    """Titles and slogans stand in marks too: speech has a few words, and its own punctuation at the end."""
    if len(inner.split()) < _SPEECH_WORDS or _TITLED.search(before) or _is_title(inner):
        return False
    return inner.rstrip()[-1:] in ",.?!…" or before.rstrip().endswith(":") or not before.strip()
