"""Many phrases looked up in one pass over a text."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kentongan.core.openness.words.normal import plain


class Match(NamedTuple):
    """Phrase `phrase` of `key` in the words [start, end)."""

    start: int
    end: int
    key: str
    phrase: str


class PhraseIndex:
    """Phrases under keys; a phrase may stand under several keys."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for key, phrase in phrases:
            tokens = tuple(plain(phrase).split())
            self._by_first.setdefault(tokens[0], []).append((tokens, key))

    def matches(self, tokens: Sequence[str]) -> list[Match]:
        """Every phrase in `tokens`, without those that lie inside a longer one."""
        found = [
            Match(at, at + len(phrase), key, " ".join(phrase))
            for at, token in enumerate(tokens)
            for phrase, key in self._by_first.get(token, ())
            if tuple(tokens[at : at + len(phrase)]) == phrase
        ]
        return _outermost(found)


def _outermost(found: list[Match]) -> list[Match]:
    """In one pass, since a hostile page may repeat a phrase ten thousand times."""
    kept: list[Match] = []
    start, reach = 0, 0
    for match in sorted(found, key=lambda match: (match.start, -match.end)):
        if reach > match.end or (reach == match.end and start < match.start):
            continue
        if match.end > reach:
            start, reach = match.start, match.end
        kept.append(match)
    return kept
