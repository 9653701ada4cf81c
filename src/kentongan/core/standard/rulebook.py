"""The whole standard: its chapters in reading order."""

from kentongan.core.standard.rule import Rule
from kentongan.core.standard.rules import (
    accuracy,
    attribution,
    confidentiality,
    dignity,
    language,
    structure,
    terms,
)

CHAPTERS: dict[str, tuple[Rule, ...]] = {
    "structure": structure.RULES,
    "accuracy": accuracy.RULES,
    "attribution": attribution.RULES,
    "terms": terms.RULES,
    "dignity": dignity.RULES,
    "confidentiality": confidentiality.RULES,
    "language": language.RULES,
}
CHAPTER_TITLES = {
    "structure": "Susunan naskah",
    "accuracy": "Ketepatan",
    "attribution": "Penutur dan kutipan",
    "terms": "Istilah",
    "dignity": "Martabat",
    "confidentiality": "Kerahasiaan",
    "language": "Bahasa",
}
CHAPTER_TITLES_EN = {
    "structure": "Structure",
    "accuracy": "Accuracy",
    "attribution": "Speakers and quotations",
    "terms": "Terms",
    "dignity": "Dignity",
    "confidentiality": "Confidentiality",
    "language": "Language",
}
RULES: tuple[Rule, ...] = tuple(rule for rules in CHAPTERS.values() for rule in rules)


def select(names: frozenset[str]) -> tuple[Rule, ...]:
    """The rules whose id or chapter is among `names`."""
    return tuple(rule for rule in RULES if rule.id in names or rule.chapter in names)
