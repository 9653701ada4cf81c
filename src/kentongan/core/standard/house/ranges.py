"""Within which bounds a house may set the numbers of a rule, and what its choices of style mean."""

from collections.abc import Mapping
from typing import NamedTuple

from kentongan.core.standard.rule import Rule


class Range(NamedTuple):
    """The lowest and the highest number that still means something; both are allowed."""

    low: int
    high: int

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and not isinstance(number, bool) and self.low <= number <= self.high


# Rule id and name of the limit. What is not named here may go from half to twice its own number.
_RANGES: Mapping[tuple[str, str], Range] = {
    ("structure.headline_words", "words"): Range(8, 16),
    ("structure.headline_minimum", "words"): Range(3, 8),
    ("structure.headline_characters", "characters"): Range(60, 120),
    ("structure.dateline", "words"): Range(5, 40),
    ("structure.lead_length", "words"): Range(25, 60),
    ("structure.paragraph_length", "words"): Range(40, 100),
    ("structure.body_minimum", "words"): Range(60, 250),
    ("structure.body_maximum", "words"): Range(300, 1_500),
    ("accuracy.future_date", "days"): Range(30, 3_700),
    ("attribution.second_voice", "words"): Range(100, 400),
    ("attribution.second_voice", "voices"): Range(2, 4),
    ("structure.seen_before", "same"): Range(70, 98),
    ("structure.seen_before", "alike"): Range(50, 90),
    ("structure.caption_length", "least"): Range(5, 20),
    ("structure.caption_length", "most"): Range(20, 60),
    ("language.wordy", "nouns"): Range(3, 8),
    ("language.passive_chain", "sentences"): Range(2, 6),
    ("language.readability", "ease"): Range(20, 60),
    ("language.readability", "words"): Range(40, 160),
    ("language.sentence_length", "words"): Range(18, 35),
    ("language.sentence_length", "words_hard"): Range(25, 50),
}
# The first number of a rule is never above the second.
_ORDERED: Mapping[str, tuple[str, str]] = {
    "structure.seen_before": ("alike", "same"),
    "structure.caption_length": ("least", "most"),
    "language.sentence_length": ("words", "words_hard"),
}
# House style: a number that stands for a form. The words are what the desk shows.
CHOICES: Mapping[tuple[str, str], Mapping[int, str]] = {
    ("structure.dateline", "byline"): {1: "Kota, INFO_PAS – …", 2: "Kota, HUMAS – …", 0: "Kota – …"},
    ("structure.dateline", "dash"): {1: "–", 2: "—", 3: "-"},
    ("attribution.quote_punctuation", "marks"): {0: '“…” / "…"', 1: "“…”", 2: '"…"'},
}


def range_of(rule: Rule, name: str) -> Range:
    """The bounds of one limit of `rule`; for a choice of style its lowest and highest number."""
    if choices := CHOICES.get((rule.id, name)):
        return Range(min(choices), max(choices))
    own = rule.limits[name]
    return _RANGES.get((rule.id, name)) or Range(max(0, own // 2), max(own * 2, 1))


def out_of_range(rule: Rule, limits: Mapping[str, int]) -> dict[str, Range]:
    """The limits that `rule` does not have (Range(0, 0)) or whose number lies outside its bounds."""
    wrong = {name: Range(0, 0) for name in limits if name not in rule.limits}
    known = {name: range_of(rule, name) for name in limits if name in rule.limits}
    return wrong | {name: bounds for name, bounds in known.items() if limits[name] not in bounds}


def disordered(rule: Rule, limits: Mapping[str, int]) -> tuple[str, str] | None:
    """The two limits of `rule` of which the first may not be above the second, where `limits` turn them round."""
    pair = _ORDERED.get(rule.id)
    if pair is None:
        return None
    first, second = ({**rule.limits, **limits}[name] for name in pair)
    return pair if first > second else None
