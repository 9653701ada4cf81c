"""Which links promise public information, by the words of the catalogues."""

from collections.abc import Iterable

from kentongan.core.openness.catalogue.items import Item
from kentongan.core.openness.evidence.candidates import STRONG, STRONG_FOR_PAPER, label_index
from kentongan.core.openness.site.kinds import is_news, is_paper
from kentongan.core.openness.site.page import Link
from kentongan.core.openness.words.labels import namings
from kentongan.core.openness.words.lists import HUBS
from kentongan.core.openness.words.normal import has_phrase, plain, words_of_address

HUB, NAMED, SEEN_OFTEN, PLAIN, NEWS = 4, 3, 2, 1, 0
# From so many addresses on, one more for the same item tells little.
_ENOUGH_FOR_ITEM = 4


class Interest:
    """Ranks links; remembers how many were already ranked for each item, so that no item eats the budget."""

    def __init__(self, items: Iterable[Item]) -> None:
        known = list(items)
        self._index = label_index(known)
        self._within = sorted({phrase for item in known for phrase in item.within})
        self._count: dict[str, int] = {}

    def rank(self, link: Link) -> int:
        """From 4 (public information lies behind it) to 0 (news)."""
        if plain(link.label) in HUBS or self._is_place(link):
            return HUB
        named = self._named(link)
        if named:
            is_new = min(self._count.get(item, 0) for item in named) < _ENOUGH_FOR_ITEM
            for item in named:
                self._count[item] = self._count.get(item, 0) + 1
            return NAMED if is_new else SEEN_OFTEN
        return NEWS if is_news(link.address) else PLAIN

    def _named(self, link: Link) -> set[str]:
        least = STRONG_FOR_PAPER if is_paper(link.address) else STRONG
        labels = (link.label, *words_of_address(link.address)[-1:])
        return {
            one.key
            for label in labels
            for one in namings(label, self._index)
            if one.key and one.share >= least
        }

    def _is_place(self, link: Link) -> bool:
        label = plain(link.label)
        return len(label.split()) <= 8 and any(has_phrase(label, phrase) for phrase in self._within)
