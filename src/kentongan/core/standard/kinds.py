"""The kinds of rules: factories that turn words, patterns and limits into a check."""

import re
from collections.abc import Callable, Iterator, Mapping

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.phrases import Phrases
from kentongan.core.standard.rule import Check, Hit, Limits
from kentongan.core.text.mentioned import is_mentioned
from kentongan.core.text.words import Word

Suggest = Callable[[re.Match[str]], str | None]
Spare = Callable[[str, int, int], bool]
Excuse = Callable[[Document, Word], bool]
_MEASURE_NAMES = {"words": "kata", "characters": "karakter"}


def avoid(
    terms: Mapping[str, str],
    message: str,
    *,
    quoted: Severity | None = Severity.WARN,
    told: frozenset[str] = frozenset(),
    spared: Spare | None = None,
) -> Check:
    """Words to keep out of our own text, with what to write instead; in quotations of others only `quoted`.

    `message` may use {term} and {preferred}. `quoted=None` leaves quotations alone. What is preferred stands in as it
    is, but in a quotation, whose words are not ours to mend, and for the terms `told`, whose better form is a step.
    A word that is spoken of as a word ("istilah ...") stands, and so does what `spared` says of text, start and end.
    """
    phrases = Phrases(terms)

    def check(document: Document, limits: Limits) -> Iterator[Hit]:
        for part in document.prose:
            text = document.parts[part]
            for match in phrases.find(text, document.words(part)):
                in_quote = document.is_quoted(part, match.start)
                if (in_quote and quoted is None) or is_mentioned(text, match.start):
                    continue
                if spared and spared(text, match.start, match.end):
                    continue
                term, preferred = text[match.start : match.end], terms[match.phrase]
                said = message.format(term=term, preferred=preferred)
                severity = quoted if in_quote else None
                better = like(term, preferred)
                fix = None if in_quote or match.phrase in told else better
                yield Hit(part, match.start, match.end, said, better, severity, fix)

    return check


def prefer(terms: Mapping[str, str], message: str) -> Check:
    """Words with a better form, in quotations as well: the fault lies in the writing, not in the saying."""
    phrases = Phrases(terms)

    def check(document: Document, limits: Limits) -> Iterator[Hit]:
        for part in document.prose:
            text = document.parts[part]
            for match in phrases.find(text, document.words(part)):
                term, better = (
                    text[match.start : match.end],
                    like(text[match.start : match.end], terms[match.phrase]),
                )
                if term != better:
                    said = message.format(term=term, preferred=better)
                    yield Hit(part, match.start, match.end, said, better, fix=better)

    return check


def pattern(
    regex: str,
    message: str,
    *,
    suggest: Suggest | None = None,
    own_text_only: bool = False,
    fix: Suggest | None = None,
) -> Check:
    """A regular expression; `message` may use {found} and the named groups; `fix` makes the exact words."""
    compiled = re.compile(regex)

    def check(document: Document, limits: Limits) -> Iterator[Hit]:
        for part in document.prose:
            for match in document.matches(part, compiled):
                if own_text_only and document.is_quoted(part, match.start()):
                    continue
                said = message.format(found=match.group(), **match.groupdict())
                advice, exact = suggest(match) if suggest else None, fix(match) if fix else None
                yield Hit(part, match.start(), match.end(), said, advice or exact, fix=exact)

    return check


def at_most(measure: str, part: str, message: str, *, advice: str | None = None) -> Check:
    """A part no longer than `limits[measure]`; `part` may be "lead". `message` may use {count}, {limit}."""
    return _bounded(measure, part, message, advice, lambda count, limit: count > limit)


def at_least(measure: str, part: str, message: str, *, advice: str | None = None) -> Check:
    """A part no shorter than `limits[measure]`, where the part is there at all."""
    return _bounded(measure, part, message, advice, lambda count, limit: 0 < count < limit)


def _bounded(
    measure: str, part: str, message: str, advice: str | None, breaks: Callable[[int, int], bool]
) -> Check:
    def check(document: Document, limits: Limits) -> Iterator[Hit]:
        text, where, start, end = _stretch(document, part)
        count = document.words(where).count_within(start, end) if measure == "words" else len(text)
        if breaks(count, limits[measure]):
            said = message.format(count=count, limit=limits[measure], unit=_MEASURE_NAMES[measure])
            yield Hit(where, start, end, said, advice)

    return check


def required(parts: Mapping[str, str], when: Callable[[Document], bool], message: str) -> Check:
    """Parts that must hold text, each with the question that a writer answers to fill it ({question})."""

    def check(document: Document, limits: Limits) -> Iterator[Hit]:
        if when(document):
            for part, question in parts.items():
                if not document.parts.get(part, "").strip():
                    yield Hit(part, 0, 0, message.format(question=question), question)

    return check


def consistent(variants: Mapping[str, str], message: str) -> Check:
    """Spellings of one name: the first used in the body decides, later ones that differ are reported.

    `variants` maps each spelling to the name it stands for; `message` may use {first} and {later}.
    """
    phrases = Phrases(variants)

    def check(document: Document, limits: Limits) -> Iterator[Hit]:
        text = document.body
        first: dict[str, str] = {}
        for match in phrases.find(text, document.words("body")):
            name, printed = variants[match.phrase], " ".join(text[match.start : match.end].split())
            chosen = first.setdefault(name, match.phrase)
            if match.phrase != chosen:
                said = message.format(first=chosen, later=printed)
                yield Hit("body", match.start, match.end, said, chosen, fix=chosen)

    return check


def first_use_spelled_out(
    expansions: Mapping[str, tuple[str, ...]], message: str, *, excused: Excuse | None = None
) -> Check:
    """Abbreviations whose first use in the body has no expansion before or beside it.

    Advice where the text never spells one out, a warning where it does so only later.
    `message` may use {short} and {long}; an abbreviation may be of two words; a first use that is `excused` counts as
    an introduction.
    """
    pairs = [short for short in expansions if " " in short]
    heads = {short.partition(" ")[0] for short in pairs}

    def check(document: Document, limits: Limits) -> Iterator[Hit]:
        seen: set[str] = set()
        text = document.body
        for word in document.words("body"):
            short = _pair_at(text, word, pairs) if word.text in heads else word.text
            longs = expansions.get(short)
            if not longs or short in seen:
                continue
            end = word.start + len(short)
            seen.add(short)
            if _is_introduced(text, word.start, end) or _stands_before(document, word.start, longs):
                continue
            if excused and excused(document, word):
                continue
            later = any(_introduction_after(text, other, end) for other in _twins(expansions, longs[0]))
            severity = Severity.WARN if later else Severity.ADVISE
            said, spelt = message.format(short=short, long=longs[0]), f"{longs[0]} ({short})"
            fix = None if document.is_quoted("body", word.start) else spelt
            yield Hit("body", word.start, end, said, spelt, severity, fix)

    return check


def _is_introduced(text: str, start: int, end: int) -> bool:
    """`Direktorat Jenderal Pemasyarakatan (Ditjenpas)`, or the other way round."""
    return text[:start].rstrip().endswith("(") or text[end : end + 3].lstrip().startswith("(")


def _stands_before(document: Document, offset: int, longs: tuple[str, ...]) -> bool:
    before = document.lower("body")[:offset]
    return any(long.lower() in before for long in longs)


def _pair_at(text: str, word: Word, pairs: list[str]) -> str:
    """The abbreviation of two words that begins here, else the word itself."""
    found = (short for short in pairs if text.startswith(short, word.start))
    return next((short for short in found if not text[word.start + len(short) :][:1].isalnum()), word.text)


def _twins(expansions: Mapping[str, tuple[str, ...]], long: str) -> Iterator[str]:
    """Every spelling of the abbreviation: `Ditjenpas` and `Ditjen PAS`."""
    return (short for short, longs in expansions.items() if longs[0] == long)


def _introduction_after(text: str, short: str, offset: int) -> bool:
    return f"({short})" in text[offset:]


def _stretch(document: Document, part: str) -> tuple[str, str, int, int]:
    if part == "lead":
        lead = document.lead
        return (lead.text, lead.part, lead.start, lead.end) if lead else ("", "body", 0, 0)
    text = document.parts.get(part, "")
    return text, part, 0, len(text)


def like(found: str, wanted: str) -> str:
    """`wanted` with the capitals of `found`: all, each word, first, or as listed (abbreviations have none to give)."""
    if found.isupper() and len(found) > 1:
        return wanted.upper() if len(found) > 4 else wanted
    capitals = [word[0].isupper() for word in found.split()]
    if len(capitals) > 1 and all(capitals):
        return " ".join(word[:1].upper() + word[1:] for word in wanted.split(" "))
    return wanted[:1].upper() + wanted[1:] if capitals[:1] == [True] else wanted
