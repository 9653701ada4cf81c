"""Whether an Indonesian sentence is told in the active or the passive voice, by its first verb."""

import re
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from pathlib import Path

from kentongan.core.text.months import WEEKDAY_NAMES
from kentongan.core.text.words import Word

_LISTED = Path(__file__).with_name("not_verbs.txt").read_text(encoding="utf-8").split("\n")
_NOT_VERBS = frozenset(line for line in _LISTED if line and not line.startswith("#"))
_PASSIVE = re.compile(r"di[a-z]{3,}|terlaksana|terjalin|tercipta|terwujud|terselenggara|terbentuk")
_ACTIVE = re.compile(
    r"me(?:m|n|ng|ny|l|r|w|y)[a-z]{3,}|ber[a-z]{3,}|belajar|bekerja|adalah|ialah|ada|punya|hadir|datang|ikut|minta|akan"
)


class Voice(Enum):
    """Who stands first in a sentence: the doer, or what is done."""

    ACTIVE = "active"
    PASSIVE = "passive"


def first_voice(words: Iterable[Word]) -> Voice | None:
    """The voice of the first verb; None where there is none. What follows "yang" only describes a thing.

    A passive verb with a name after it tells who acts as well as an active one: "disusun Subseksi Pengelolaan".
    """
    before = ""
    tokens = iter(words)
    for word in tokens:
        voice = None if before == "yang" else voice_of(word.text)
        if voice is Voice.PASSIVE and _is_named(next(tokens, None)):
            return Voice.ACTIVE
        if voice:
            return voice
        before = word.lower
    return None


def _is_named(word: Word | None) -> bool:
    return word is not None and word.text[0].isupper() and word.text not in WEEKDAY_NAMES


@lru_cache(maxsize=32_768)
def voice_of(text: str) -> Voice | None:
    """The voice of one word as it is printed: capitals begin names and titles ("Dinas", "Dian"), not verbs."""
    if not text.islower() or text in _NOT_VERBS:
        return None
    if _PASSIVE.fullmatch(text):
        return Voice.PASSIVE
    return Voice.ACTIVE if _ACTIVE.fullmatch(text) else None
