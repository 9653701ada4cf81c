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
    """`key` is named by `phrase`, which makes up `share` (0 to 1) of the words that tell something."""

    key: str
    phrase: str
    share: float


def namings(label: str, index: PhraseIndex, own: frozenset[str] = frozenset()) -> list[Naming]:
    """What a label names, each key once with its best share; a headline names nothing.

    `own` are the words of the site's own name, which tell nothing either.
    """
    tokens = plain(label).split()[: _LONGEST + 1]
    if not tokens or len(tokens) > _LONGEST or is_headline(tokens):
        return []
    best: dict[str, Naming] = {}
    for match in index.matches(tokens):
        naming = Naming(match.key, match.phrase, _share(tokens, match, own))
        if match.key not in best or best[match.key].share < naming.share:
            best[match.key] = naming
    return list(best.values())


def is_headline(tokens: Sequence[str]) -> bool:
    """Whether a label tells that something happened ("Kalapas Ikuti Evaluasi Laporan Kinerja")."""
    return len(tokens) >= _HEADLINE and any(token in NEWS_VERBS for token in tokens)


def _share(tokens: Sequence[str], match: Match, own: frozenset[str]) -> float:
    inside = match.end - match.start
    others = [*tokens[: match.start], *tokens[match.end :]]
    outside = sum(1 for token in others if not (token in FILLERS or token in own or token.isdigit()))
    return inside / (inside + outside)
