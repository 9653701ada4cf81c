"""Which things repeat the text of an earlier one of the same office."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kentongan.core.analysis.overlap.fingerprint import formulaic

# Above this share of the smaller text's traces two texts tell the same thing in the same words.
ALIKE = 0.6
_FEWEST = 4


@dataclass(frozen=True, slots=True)
class Text:
    """The traces of one text (`core.analysis.reprints.candidate_hashes`)."""

    key: str
    moment: str
    traces: Collection[int]


def copies(texts: Iterable[Text]) -> dict[str, str]:
    """Keys of the texts that repeat an earlier one, with the key of that one. What has no traces repeats nothing.

    Every text is compared with those before it that are no copies themselves, through an index of their traces.
    """
    holders: dict[int, list[str]] = defaultdict(list)
    known: dict[str, tuple[int, int]] = {}
    found: dict[str, str] = {}
    for text in sorted(texts, key=lambda row: (row.moment, row.key)):
        traces = set(text.traces) - formulaic()
        if len(traces) < _FEWEST:
            continue
        if first := _first_like(traces, holders, known):
            found[text.key] = first
            continue
        known[text.key] = (len(known), len(traces))
        for trace in traces:
            holders[trace].append(text.key)
    return found


def _first_like(traces: set[int], holders: dict[int, list[str]], known: dict[str, tuple[int, int]]) -> str:
    shared = Counter(key for trace in traces for key in holders.get(trace, ()))
    alike = (key for key, count in shared.items() if count >= ALIKE * min(known[key][1], len(traces)))
    return min(alike, key=lambda key: known[key][0], default="")
