"""Where the labels of a site name an item."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kentongan.core.openness.catalogue.items import Item
from kentongan.core.openness.evidence.survey import Survey
from kentongan.core.openness.site.address import host_of, is_same_site, key_of
from kentongan.core.openness.site.kinds import is_news, is_paper, is_passed_over
from kentongan.core.openness.site.page import Page
from kentongan.core.openness.words.labels import namings
from kentongan.core.openness.words.normal import words_of_address
from kentongan.core.openness.words.phrases import PhraseIndex

# Of the words that tell something, this share must name the item; files carry longer names.
STRONG, STRONG_FOR_PAPER, STRONG_IN_NEWS = 0.6, 0.34, 0.9
WHOLE_PAGE = -1
_EXCLUDED = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A label that names `item`. It stands on `seen_on` and leads to `address`.

    `section` is the place of a heading's section in its page, WHOLE_PAGE for anything else.
    """

    item: str
    address: str
    label: str
    phrase: str
    share: float
    seen_on: str
    is_strong: bool
    section: int = WHOLE_PAGE


def label_index(items: Iterable[Item]) -> PhraseIndex:
    """The labels of all items; labels that only look like one lie there too, under no item."""
    pairs = [(item.id, label) for item in items for label in item.labels]
    return PhraseIndex([*pairs, *((_EXCLUDED, label) for item in items for label in item.excluded)])


def candidates_in(survey: Survey, index: PhraseIndex) -> dict[str, list[Candidate]]:
    """The candidates of each item: one for each target and section, the surest label first."""
    best: dict[tuple[str, str, int], Candidate] = {}
    for page in survey.pages:
        for found in _of_page(page, survey, index):
            place = (found.item, key_of(found.address), found.section)
            if place not in best or _rank(found) < _rank(best[place]):
                best[place] = found
    by_item: dict[str, list[Candidate]] = {}
    for found in sorted(best.values(), key=_rank):
        by_item.setdefault(found.item, []).append(found)
    return by_item


def _rank(candidate: Candidate) -> tuple:
    return (not candidate.is_strong, -candidate.share, candidate.address, candidate.label, candidate.seen_on)


def _of_page(page: Page, survey: Survey, index: PhraseIndex) -> Iterator[Candidate]:
    own = survey.own_words
    for label, address, section in _labels(page, survey):
        for naming in namings(label, index, own):
            if naming.key != _EXCLUDED:
                strong = naming.share >= _threshold(address)
                yield Candidate(
                    naming.key, address, label, naming.phrase, naming.share, page.address, strong, section
                )


def _labels(page: Page, survey: Survey) -> Iterator[tuple[str, str, int]]:
    """(label, where it leads, section) for the links, headings and the address of a page."""
    for link in page.links:
        if is_passed_over(link.address) or key_of(link.address) == key_of(survey.site.home):
            continue
        yield link.label, link.address, WHOLE_PAGE
        if is_paper(link.address):
            yield from ((words, link.address, WHOLE_PAGE) for words in words_of_address(link.address)[-1:])
    for at, section in enumerate(page.sections):
        if section.heading and section.heading not in page.headings:
            yield section.heading, page.address, at
    if page is survey.home:
        return
    for title in (_without_site(page.title), *page.headings, *words_of_address(page.address)[-1:]):
        yield title, page.address, WHOLE_PAGE


def _without_site(title: str) -> str:
    for mark in (" | ", " - ", " – ", " — ", " :: ", " » "):
        title = title.partition(mark)[0] or title
    return title


def _threshold(address: str) -> float:
    if is_paper(address):
        return STRONG_FOR_PAPER
    return STRONG_IN_NEWS if is_news(address) else STRONG


def is_outside(address: str, home: str) -> bool:
    """Whether an address belongs to another site."""
    return not is_same_site(address, home)


def is_host(address: str, hosts: Iterable[str]) -> bool:
    """Whether an address lies on one of `hosts` or below it."""
    host = host_of(address).partition(":")[0]
    return any(host == known or host.endswith(f".{known}") for known in hosts)
