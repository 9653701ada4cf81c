"""Whether an article may announce a crisis at one of our offices, and of which type."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kentongan.core.crisis.types import crisis_types
from kentongan.core.text.sentences import sentences

# A lead names what happened; later paragraphs tell of other days and other places.
LEAD = 4
_IN_TITLE, _NEAR = 3, 1
_MOST_SIGNS = 20_000


@dataclass(frozen=True, slots=True)
class Guess:
    """A type, the words that point to it, and the level such a case starts at."""

    type: str
    words: tuple[str, ...]
    level: int


def guess_crisis(title: str, text: str, names: Iterable[str] = ()) -> Guess | None:
    """What `title` and `text` say of an office that is written as one of `names`; None where nothing alarms.

    Looked at are the title, the lead, and the sentences that name the office or follow one that does. Sentences with
    a false friend, or about prevention, do not count.
    """
    hits: dict[str, Counter[str]] = {}
    for sentence, weight in _near(title, text, names):
        for key, word in _alarming(sentence):
            hits.setdefault(key, Counter())[word] += weight
    if not hits:
        return None
    types = crisis_types()
    key = max(hits, key=lambda one: (hits[one].total(), types[one].floor, one))
    return Guess(key, tuple(word for word, _ in hits[key].most_common(6)), types[key].floor)


def _near(title: str, text: str, names: Iterable[str]) -> Iterable[tuple[str, int]]:
    yield _small(title), _IN_TITLE
    named = [_small(name) for name in names if name.strip()]
    text = text[:_MOST_SIGNS]
    before = False
    for place, span in enumerate(sentences(text)):
        sentence = _small(text[span.start : span.end])
        here = any(name in sentence for name in named)
        if place < LEAD or here or before:
            yield sentence, _NEAR
        before = here


def _alarming(sentence: str) -> Iterable[tuple[str, str]]:
    table = _table()
    if table.harmless.search(sentence):
        return
    for match in table.words.finditer(sentence):
        word = match.group()
        for key in table.types_of[word]:
            yield key, word


def _small(text: str) -> str:
    return " ".join(text.lower().split())


@dataclass(frozen=True, slots=True)
class _Table:
    words: re.Pattern[str]
    harmless: re.Pattern[str]
    types_of: dict[str, tuple[str, ...]]


@cache
def _table() -> _Table:
    read = tomllib.loads(files(__package__).joinpath("alarm_words.toml").read_text("utf-8"))
    types_of: dict[str, tuple[str, ...]] = {}
    for key, words in read["words"].items():
        for word in words:
            types_of[word] = (*types_of.get(word, ()), key)
    harmless = [
        *read["good_news"]["words"],
        *(word for kind in read["false_friends"].values() for word in kind),
    ]
    return _Table(_any_of(types_of), _any_of(harmless), types_of)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in longest)})(?!\w)")
