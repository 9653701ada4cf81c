"""Finding our releases in the texts of others, even when titles change, paragraphs go or one quote is left."""

from collections import Counter
from collections.abc import Hashable, Set
from dataclasses import dataclass
from typing import Generic, TypeVar

from kentongan.core.analysis.overlap.fingerprint import Fingerprint, fingerprint_of, formulaic
from kentongan.core.analysis.overlap.measure import Overlap, measure
from kentongan.core.analysis.overlap.postings import Postings
from kentongan.core.analysis.overlap.shingles import shingles, winnow, words_of

Key = TypeVar("Key", bound=Hashable)
_VERIFIED = 12
# A shingle in more releases than this (or this share of them) is a formula of the house, not a trace.
_COMMON_COUNT = 8
_COMMON_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Match(Generic[Key]):
    """A release found in a text."""

    release: Key
    overlap: Overlap


def candidate_hashes(text: str) -> list[int]:
    """Signed 64-bit numbers to store with a release and to look up with an article.

    Kept in a PostgreSQL `bigint[]` column with a GIN index, the overlap operator `&&` between the two lists finds
    every pair that shares a run of eight words or more; verify the few pairs found with `compare`.
    """
    return winnow(shingles(words_of(text)))


def compare(
    article: str | Fingerprint, release: str | Fingerprint, *, ignored: Set[int] = frozenset()
) -> Overlap:
    """How much of `release` stands in `article`. `ignored` adds shingles that prove nothing to the known formulas."""
    return measure(_fingerprint(article), _fingerprint(release), formulaic() | ignored)


class ReleaseIndex(Generic[Key]):
    """Releases in memory, ready to be found in any text; keys may be anything hashable."""

    def __init__(self) -> None:
        self._postings = Postings()
        self._slots: dict[Key, int] = {}
        self._kept: dict[int, tuple[Key, Fingerprint]] = {}
        self._next = 0

    def __len__(self) -> int:
        return len(self._slots)

    def add(self, release: Key, text: str | Fingerprint) -> None:
        """Take a release in; one with the same key is replaced."""
        self.remove(release)
        fingerprint = _fingerprint(text)
        self._slots[release] = self._next
        self._kept[self._next] = (release, fingerprint)
        self._postings.add(self._next, fingerprint.stored)
        self._next += 1

    def remove(self, release: Key) -> None:
        """Forget a release; unknown keys are no error."""
        slot = self._slots.pop(release, None)
        if slot is not None:
            del self._kept[slot]

    def find(self, text: str | Fingerprint, *, limit: int = 5) -> list[Match[Key]]:
        """The releases of which `text` keeps a part, the one kept most first; [] when there is none."""
        article = _fingerprint(text)
        counts, common = self._holders(article)
        found = []
        for slot, _ in counts.most_common(_VERIFIED):
            release, fingerprint = self._kept[slot]
            overlap = measure(article, fingerprint, formulaic() | common)
            if overlap.kind != "unrelated":
                found.append(Match(release, overlap))
        found.sort(key=lambda m: (-m.overlap.share_of_release_kept, -m.overlap.longest_run_words))
        return found[:limit]

    def _holders(self, article: Fingerprint) -> tuple[Counter[int], set[int]]:
        counts: Counter[int] = Counter()
        common: set[int] = set()
        most = max(_COMMON_COUNT, int(_COMMON_SHARE * len(self._slots)))
        for number in article.distinct - formulaic():
            holders = [slot for slot in self._postings.holders(number) if slot in self._kept]
            if len(holders) > most:
                common.add(number)
            else:
                counts.update(holders)
        return counts, common


def _fingerprint(text: str | Fingerprint) -> Fingerprint:
    return text if isinstance(text, Fingerprint) else fingerprint_of(text)
