"""How alike two claims are."""

from collections.abc import Set
from itertools import combinations

from kentongan.core.claims.matching.terms import Terms, terms_of, weight

# Set on the development half of the labelled pairs (tests/quality/claims).
SAME = 0.43
WORTH_SHOWING = 0.3
_OF_SMALLER = 0.4
_SAME_PLACE = 0.1
_OTHER_PLACE = 0.4
_DENIED = 0.45
_OTHER_NUMBER = 0.9
_MOST_TERMS = 16


def likeness(one: Terms, other: Terms) -> float:
    """From 0 to 1: what both speak of, weighed; less where places, numbers or the yes and no differ.

    Two claims from SAME upward are taken for one; a person confirms it.
    """
    matter, theirs = one.matter, other.matter
    shared = _weighed(matter & theirs)
    if not shared:
        return 0.0
    smaller, larger = sorted((_weighed(matter), _weighed(theirs)))
    score = _OF_SMALLER * shared / smaller + (1 - _OF_SMALLER) * 2 * shared / (smaller + larger)
    if one.places & other.places:
        score += _SAME_PLACE * (1 - score)
    elif one.places and other.places:
        score *= _OTHER_PLACE
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        score *= _OTHER_NUMBER
    if one.denies != other.denies:
        score *= _DENIED
    return round(min(score, 1.0), 4)


def keys_of(terms: Terms) -> list[int]:
    """Numbers for an index: one for each pair of telling terms, so that claims that share two meet in it.

    A claim of one telling term is found by that term. Signed 64-bit, at most 120 of them.
    """
    telling = sorted(term for term in terms.stems if weight(term) > 0.2)[:_MOST_TERMS]
    pairs = [f"{a} {b}" for a, b in combinations(telling, 2)] or telling
    return sorted({_number(pair) for pair in pairs})


def keys_of_text(text: str) -> list[int]:
    """The index numbers of a claim's words."""
    return keys_of(terms_of(text))


def _weighed(terms: Set[str]) -> float:
    return sum(map(weight, terms))


def _number(pair: str) -> int:
    value = 0xCBF29CE484222325
    for byte in pair.encode():
        value = ((value ^ byte) * 0x100000001B3) & ((1 << 64) - 1)
    return value - (1 << 64) if value >> 63 else value
