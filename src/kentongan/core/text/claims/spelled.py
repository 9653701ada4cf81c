"""Numbers of people that are written in words: "Tiga puluh lima petugas"."""

from kentongan.core.text.claims.number_words import NUMBER_WORDS, value_of_words
from kentongan.core.text.claims.quantities import PEOPLE, Quantity
from kentongan.core.text.words import Words

# "Seorang" and "satu" mostly stand for "a", not for a count.
_LEAST = 2
_COUNTERS = frozenset({"orang"})


def spelled_people(words: Words) -> list[Quantity]:
    """Every number in words that stands right before people who are counted, in order of appearance."""
    found, run = [], []
    for place, word in enumerate(words):
        if word.lower in NUMBER_WORDS:
            run.append(word)
            continue
        if run:
            following = [one.lower for one in words[place : place + 3]]
            noun = _people(following[1:] if following[0] in _COUNTERS else following) or _people(following)
            value = value_of_words([one.lower for one in run])
            if noun and value is not None and value >= _LEAST:
                found.append(Quantity(run[0].start, run[-1].end, float(value), noun, 0))
            run = []
    return found


def _people(words: list[str]) -> str | None:
    return PEOPLE.get(" ".join(words[:2])) or (PEOPLE.get(words[0]) if words else None)
