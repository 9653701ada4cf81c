"""Words with their places in the text."""

import re
from typing import NamedTuple

_WORD = re.compile(r"\w+(?:[-'’`]\w+)*")


class Word(NamedTuple):
    """A word; `start`/`end` are character offsets, `lower` its lower-case form."""

    start: int
    end: int
    text: str
    lower: str


def words(text: str) -> list[Word]:
    """Every word of `text`: letters, digits and underscores, joined by inner hyphens and apostrophes."""
    return [Word(m.start(), m.end(), m.group(), m.group().lower()) for m in _WORD.finditer(text)]


def count_words(text: str) -> int:
    """How many words `text` has."""
    return len(_WORD.findall(text))
