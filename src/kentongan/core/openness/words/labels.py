"""How sure a label (a link, a title, a heading, a file's name) speaks of an item."""

from collections.abc import Sequence
from typing import NamedTuple

from kentongan.core.openness.words.lists import FILLERS, NEWS_VERBS
from kentongan.core.openness.words.normal import plain
from kentongan.core.openness.words.phrases import Match, PhraseIndex

# A label longer than this is a sentence.
_LONGEST = 24
_HEADLINE = 5


class Naming(NamedTuple):
    """`key` is named by `phrase`; `share` (0 to 1) of the label's telling words belong to known phrases."""

    key: str
    phrase: str
    share: float


def namings(label: str, index: PhraseIndex, own: frozenset[str] = frozenset()) -> list[Naming]:
    """What a label names, each key once with its longest phrase; a headline names nothing.

    `own` are the words of the site's own name, which tell nothing either.
    """
    tokens = plain(label).split()[: _LONGEST + 1]
    if not tokens or len(tokens) > _LONGEST or is_headline(tokens):
        return []
    matches = index.matches(tokens)
    share = _share(tokens, matches, own)
    best: dict[str, Naming] = {}
    for match in matches:
        if match.key not in best or len(best[match.key].phrase) < len(match.phrase):
            best[match.key] = Naming(match.key, match.phrase, share)
    return list(best.values())


def is_headline(tokens: Sequence[str]) -> bool:
    """Whether a label tells that something happened ("Kalapas Ikuti Evaluasi Laporan Kinerja")."""
    return len(tokens) >= _HEADLINE and any(token in NEWS_VERBS for token in tokens)


def _share(tokens: Sequence[str], matches: Sequence[Match], own: frozenset[str]) -> float:
    """How much of a label its phrases make up together: "Renja dan DIPA" is all of it phrases."""
    named = {place for match in matches for place in range(match.start, match.end)}
    outside = sum(
        place not in named and not (token in FILLERS or token in own or token.isdigit())
        for place, token in enumerate(tokens)
    )
    return len(named) / (len(named) + outside) if named else 0.0
