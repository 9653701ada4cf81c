"""Announcements of danger (serta-merta): they exist only when something happened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kentongan.core.openness.catalogue.items import Item
from kentongan.core.openness.evidence.survey import Survey
from kentongan.core.openness.evidence.unseen import unseen, why_not_read
from kentongan.core.openness.finding import Finding, State, SubFinding
from kentongan.core.openness.site.page import Page
from kentongan.core.openness.site.sections import content_under
from kentongan.core.openness.words.normal import has_phrase, plain, words_of_address

_NOTHING_HAPPENED = (
    "Halaman serta-merta ada, tetapi tidak memuat hal ini. Apakah ada kejadiannya hanya diketahui orang."
)
_NO_PLACE = "Tidak ada halaman untuk informasi serta-merta."
# A place that names more dangers than this in passing recites the law.
_MOST_TOPICS = 2
_FEWEST_PARTS = 2


@dataclass(frozen=True, slots=True)
class Notice:
    """A piece of text under `heading` in a place for announcements; both plain. `said` is as printed."""

    address: str
    heading: str
    text: str
    said: str


def notices_in(survey: Survey, within: Sequence[str]) -> list[Notice] | None:
    """All announcements; None where the site has no place for them, an empty list where the place is empty."""
    hubs = [page for page in survey.pages if _is_place(page, within) and page is not survey.home]
    sections = [
        Notice(page.address, *_read(content_under(page.sections, at)))
        for page in survey.pages
        for at, section in enumerate(page.sections)
        if page not in hubs and _names(section.heading, within)
    ]
    if not hubs and not sections:
        return None
    return [*sections, *(notice for hub in hubs for notice in _of_hub(hub, survey))]


def judge_notice(
    item: Item, notices: list[Notice] | None, all_items: Sequence[Item], survey: Survey
) -> Finding:
    """The finding of one kind of danger."""
    subs = tuple(SubFinding(sub.id, sub.title_id) for sub in item.subs)
    if notices is None:
        return unseen(item, survey, reason=_NO_PLACE)
    judged = [found for notice in notices if (found := _judge(item, notice, all_items, survey))]
    if judged:
        return max(
            judged, key=lambda found: (found.state.worth or 0, found.confidence, found.evidence[0].address)
        )
    if why := why_not_read(survey):
        return Finding(item.id, State.NOT_JUDGED, 0.0, why, (), subs)
    return Finding(item.id, State.NOT_JUDGED, 0.0, _NOTHING_HAPPENED, (), subs)


def _judge(item: Item, notice: Notice, all_items: Sequence[Item], survey: Survey) -> Finding | None:
    is_named = any(has_phrase(notice.heading, topic) for topic in item.topics)
    if not is_named and not _tells_of(notice, item, all_items):
        return None
    subs = tuple(
        SubFinding(
            sub.id, sub.title_id, notice.address if any(has_phrase(notice.text, w) for w in sub.words) else ""
        )
        for sub in item.subs
    )
    count = sum(sub.is_found for sub in subs)
    if count < (1 if is_named else _FEWEST_PARTS):
        return None
    is_whole = count >= item.enough * len(subs)
    missing = "; ".join(sub.title[:1].lower() + sub.title[1:] for sub in subs if not sub.is_found)
    reason = f"Ada pengumuman; {count} dari {len(subs)} isi baku terlihat." + (
        f" Belum: {missing}." if missing else ""
    )
    evidence = (survey.evidence(notice.address, notice.said),)
    state = State.FOUND if is_whole else State.PARTLY
    return Finding(item.id, state, 0.8 if is_named else 0.6, reason, evidence, subs)


def _tells_of(notice: Notice, item: Item, all_items: Sequence[Item]) -> bool:
    if not any(has_phrase(notice.text, topic) for topic in item.topics):
        return False
    told = sum(any(has_phrase(notice.text, topic) for topic in other.topics) for other in all_items)
    return told <= _MOST_TOPICS


def _of_hub(hub: Page, survey: Survey) -> Iterator[Notice]:
    """The sections of a place for announcements, and the pages that its content leads to."""
    for at, section in enumerate(hub.sections):
        if section.text or section.heading:
            yield Notice(hub.address, *_read(content_under(hub.sections, at)))
    for section in hub.sections:
        for link in section.links:
            visit = survey.visit_of(link.address)
            if link.in_menu or link.label in survey.repeated or not visit or not survey.is_live(visit):
                continue
            if visit.page and visit.page is not survey.home:
                said = " ".join(survey.lines_of(visit.page))
                yield Notice(
                    visit.final, plain(f"{link.label} {' '.join(visit.page.headings)}"), plain(said), said
                )
            elif visit.paper and visit.paper.text:
                yield Notice(visit.final, plain(link.label), plain(visit.paper.text), visit.paper.text[:300])


def _read(parts: Sequence) -> tuple[str, str, str]:
    said = " ".join(f"{part.heading} {part.text}" for part in parts)
    return plain(parts[0].heading), plain(said), said


def _is_place(page: Page, within: Sequence[str]) -> bool:
    return any(
        _names(words, within) for words in (page.title, *page.headings, *words_of_address(page.address)[-1:])
    )


def _names(words: str, within: Sequence[str]) -> bool:
    named = plain(words)
    return len(named.split()) <= 10 and any(has_phrase(named, phrase) for phrase in within)
