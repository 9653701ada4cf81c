"""Facts of a package that its story does not have: numbers and names that came from elsewhere."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kentongan.core.text.claims.number_words import NUMBER_WORDS, SCALES, value_of_words
from kentongan.core.text.months import MONTHS, WEEKDAYS
from kentongan.core.text.sentences import sentences
from kentongan.core.text.words import Word, words

_FIGURES = re.compile(r"\d+(?:[.,:/-]\d+)*")
_GAP = re.compile(r"[^\S\n]*\n?[^\S\n]*")
_APART = re.compile(r"[.,:/-]")
_ENGLISH_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million"
)
_ENGLISH = dict(
    zip(_ENGLISH_WORDS.split(), [*range(2, 21), *range(30, 100, 10), 100, 1_000, 1_000_000], strict=True)
)
_ENGLISH_SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 10**9}
# Written with a capital, and the name of nothing that a story could be wrong about.
_NO_FACT = frozenset(Path(__file__).with_name("no_fact.txt").read_text("utf-8").split())


@dataclass(frozen=True, slots=True)
class Strays:
    """What stands in a text and not in its source, in order of appearance, each once."""

    numbers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.numbers or self.names)


def strays(text: str, source: str, *, allowed: Iterable[str] = ()) -> Strays:
    """The numbers and capitalised words of `text` that `source` does not hold.

    A number may be written in figures or in words, in Indonesian or in English; days of the week and months may be
    in either language. `allowed` are words that a person looked at and let through; numbers never are.
    """
    known = _Known(source)
    let = {word.lower() for word in allowed}
    names = (word for word in _names(text) if word.lower() not in let and not known.has_name(word))
    return Strays(tuple(dict.fromkeys(_strange_numbers(text, known))), tuple(dict.fromkeys(names)))


class _Known:
    """The numbers and words of a source."""

    def __init__(self, source: str) -> None:
        self.figures = {_plain(found) for found in _FIGURES.findall(source)}
        self.values = {value for value, _ in _numbers(source)}
        self.words = {part for word in words(source) for part in (word.lower, *_parts(word.lower))}
        self.days = {place for name, place in WEEKDAYS.items() if name in self.words}
        self.months = {place for name, place in MONTHS.items() if name in self.words} | _months_in(source)

    def has_name(self, word: str) -> bool:
        lower = word.lower()
        if lower in self.words or lower in _NO_FACT or lower in _ENGLISH:
            return True
        if lower in WEEKDAYS:
            return WEEKDAYS[lower] in self.days
        if lower in MONTHS:
            return MONTHS[lower] in self.months
        parts = _parts(lower)
        return bool(parts) and all(part in self.words for part in parts)


def _strange_numbers(text: str, known: _Known) -> Iterator[str]:
    for value, printed in _numbers(text):
        if value in known.values or _plain(printed) in known.figures:
            continue
        if _is_day_of(printed, known):
            continue
        yield printed


def _numbers(text: str) -> Iterator[tuple[float | str, str]]:
    """Every number with what is printed: in figures (with a word like "juta"), and from two on in words."""
    for found in _FIGURES.finditer(text):
        yield _value(found.group()), found.group()
        after = text[found.end() : found.end() + 12].split()[:1]
        scale = _scale(after[0].lower().strip(".,;:!?")) if after else 0
        value = _value(found.group())
        if scale and isinstance(value, float):
            yield value * scale, f"{found.group()} {after[0].strip('.,;:!?')}"
    yield from _spelled(text)


def _spelled(text: str) -> Iterator[tuple[float, str]]:
    """Numbers in words; a stop, a comma or a blank line parts two of them."""
    run: list[Word] = []
    for word in words(text):
        if run and not (word.lower in NUMBER_WORDS and _GAP.fullmatch(text, run[-1].end, word.start)):
            yield from _number(run)
            run = []
        if word.lower in NUMBER_WORDS:
            run.append(word)
        elif word.lower in _ENGLISH:
            yield float(_ENGLISH[word.lower]), word.lower
    yield from _number(run)


def _number(run: list[Word]) -> Iterator[tuple[float, str]]:
    """What the words stand for; "satu" mostly stands for "a"."""
    value = value_of_words([word.lower for word in run]) if run else None
    if value is not None and value > 1:
        yield float(value), " ".join(word.lower for word in run)


def _value(figures: str) -> float | str:
    """1.250,5 and 1250.5 are one number; what is no number (a clock, a day) stays as printed."""
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", figures):
        return float(re.sub(r"[.,]", "", figures))
    if re.fullmatch(r"\d+[.,]\d{1,2}", figures):
        return float(figures.replace(",", "."))
    return float(figures) if figures.isdigit() else _plain(figures)


def _plain(figures: str) -> str:
    """08.00 and 08:00 are one clock time, 07/10 and 7/10 one day."""
    return "/".join(part.lstrip("0") or "0" for part in _APART.split(figures))


def _is_day_of(printed: str, known: _Known) -> bool:
    """Whether a bare number is the day, month or year of a date in the source: 7 of 7/10."""
    plain = _plain(printed)
    return "/" not in plain and any(
        plain in figures.split("/") for figures in known.figures if "/" in figures
    )


def _months_in(source: str) -> set[int]:
    """Months of dates in figures: 10 of 7/10 and of 2026-10-07."""
    found = (_plain(one).split("/") for one in _FIGURES.findall(source) if "/" in one or "-" in one)
    return {int(parts[1]) for parts in found if len(parts) > 1 and parts[1].isdigit() and int(parts[1]) <= 12}


def _scale(word: str) -> int:
    return SCALES.get(word) or _ENGLISH_SCALES.get(word, 0)


def _names(text: str) -> Iterator[str]:
    """Words with a capital. One that opens a sentence counts only where another with a capital follows it."""
    for sentence in sentences(text):
        told = words(sentence.text)
        for place, word in enumerate(told):
            if not word.text[:1].isupper():
                continue
            follows = told[place + 1].text[:1].isupper() if place + 1 < len(told) else False
            if place or follows or word.text.isupper():
                yield word.text


def _parts(word: str) -> list[str]:
    """`Jakarta-Bandung` is known where both are."""
    return [part for part in re.split(r"[-'’`]", word) if part] if re.search(r"[-'’`]", word) else []
