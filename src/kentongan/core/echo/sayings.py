"""Sentences that somebody said: when two are the same, and when two people are."""

import itertools
from collections.abc import Iterator

from kentongan.core.analysis.overlap.shingles import words_of
from kentongan.core.echo.bands import band_keys
from kentongan.core.echo.telling import number_of
from kentongan.core.text.person_names import likeness, normal_name
from kentongan.core.text.sentences import sentences

# Shorter sentences are said by many: "Terima kasih kepada semua pihak."
FEWEST_WORDS = 8
# A word in ten replaced still counts (it breaks two pairs of neighbours), a sentence of the same theme does not.
NEARLY = 0.7
_BANDS, _ROWS = 12, 2


def spoken_sentences(words: str) -> list[str]:
    """The sentences of a quotation that are long enough to be somebody's own."""
    return [one.text for one in sentences(words) if len(words_of(one.text)) >= FEWEST_WORDS]


def key_of(words: str) -> int:
    """One signed 64-bit number for the same words in any case, spacing and punctuation."""
    plain = " ".join(words_of(words))
    number = number_of(plain) << 32 | number_of(f"{plain} again")
    return number - (1 << 64) if number >> 63 else number


def sentence_keys(sentence: str) -> list[int]:
    """Numbers under which an index finds nearly the same sentence."""
    return band_keys(_pairs(sentence), bands=_BANDS, rows=_ROWS)


def said_alike(one: str, other: str) -> float:
    """From 0 to 1: the share of neighbouring words that two sentences have in common; symmetric."""
    left, right = _pairs(one), _pairs(other)
    if not left or not right:
        return float(words_of(one) == words_of(other))
    return 2 * len(left & right) / (len(left) + len(right))


def same_sentences(one: str, other: str) -> Iterator[tuple[str, str]]:
    """The sentences of two quotations that are nearly the same, as each of them has it."""
    theirs = spoken_sentences(other)
    for sentence in spoken_sentences(one):
        best = max(theirs, key=lambda said: said_alike(sentence, said), default="")
        if best and said_alike(sentence, best) >= NEARLY:
            yield sentence, best


def may_be_same_person(one: str, other: str) -> bool:
    """Whether two printed names can be one person's: "Heri" and "Heri Contoh, S.H."; nobody is anybody."""
    left, right = normal_name(one), normal_name(other)
    if not left or not right:
        return True
    shorter, longer = sorted((len(left.split()), len(right.split())))
    return round(likeness(left, right) * longer) >= shorter


def _pairs(sentence: str) -> set[int]:
    words = words_of(sentence)
    return {number_of(f"{one} {other}") for one, other in itertools.pairwise(words)}
