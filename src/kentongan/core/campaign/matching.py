"""Which pillars and campaigns a text seems to belong to. A person confirms; nothing here decides."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kentongan.core.campaign.hashtags import hashtags_in

MOST_PILLARS = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A pillar: its key and the words by which a text shows it."""

    key: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """A pillar that fits, with the words that were found; `strength` counts their places in the text."""

    key: str
    words: tuple[str, ...]
    strength: int


def guess_pillars(text: str, lines: Iterable[Line], *, topic: str = "") -> list[Guess]:
    """At most two pillars whose words stand in the text or in the name of its topic, the strongest first.

    Equal strength keeps the order of `lines`. Words are whole words, whatever their case.
    """
    ground = f"{text}\n{topic}"
    guesses = [guess for line in lines if (guess := _guess(ground, line)).strength]
    return sorted(guesses, key=lambda guess: -guess.strength)[:MOST_PILLARS]


def guess_campaigns(text: str, hashtags: Iterable[tuple[int, str]]) -> list[int]:
    """The keys of those campaigns whose hashtag (its key) stands in the text."""
    found = hashtags_in(text)
    return [key for key, tag in hashtags if tag and tag in found]


def _guess(ground: str, line: Line) -> Guess:
    found = {term: n for term in line.terms if (n := _places(ground, term))}
    return Guess(line.key, tuple(found), sum(found.values()))


def _places(ground: str, term: str) -> int:
    words = term.split()
    if not words:
        return 0
    run = r"\s+".join(map(re.escape, words))
    return len(re.findall(rf"(?<!\w){run}(?!\w)", ground, re.IGNORECASE))
