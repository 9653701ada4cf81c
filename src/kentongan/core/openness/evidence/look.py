"""What lies behind a label when one goes there."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kentongan.core.openness.evidence.candidates import WHOLE_PAGE, Candidate, is_outside
from kentongan.core.openness.evidence.survey import Survey
from kentongan.core.openness.site.address import key_of
from kentongan.core.openness.site.kinds import is_paper
from kentongan.core.openness.site.page import Link, Page
from kentongan.core.openness.site.sections import content_under
from kentongan.core.openness.site.visit import Visit
from kentongan.core.openness.words.lists import HOLLOW
from kentongan.core.openness.words.normal import has_phrase, plain

_HARDLY_ANYTHING = 40
_OWN_WORDS = 200
_SHORT = 400
_PAPERS_READ = 6
_WORDS_OF_PAPER = 12_000
_BEFORE = 80


class Sight(StrEnum):
    """What one meets there; the reasons for each are in `judging`."""

    OPEN = "open"
    PICTURE = "picture"
    SCAN = "scan"
    LOCKED = "locked"
    UNREAD = "unread"
    OUTSIDE = "outside"
    UNASKED = "unasked"
    FORBIDDEN = "forbidden"
    HOLLOW = "hollow"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Look:
    """`text` is plain; `excerpt` is for people; `links` are those of the content."""

    candidate: Candidate
    sight: Sight
    address: str
    text: str = ""
    excerpt: str = ""
    links: tuple[Link, ...] = ()


def look(candidate: Candidate, survey: Survey) -> Look:
    """Go where a candidate leads, within what the crawl brought."""
    visit = survey.visit_of(candidate.address)
    if visit is None:
        outside = is_outside(candidate.address, survey.site.home)
        return _bare(candidate, Sight.OUTSIDE if outside else Sight.UNASKED)
    if visit.failure == "robots":
        return _bare(candidate, Sight.FORBIDDEN)
    if not visit.was_tried:
        return _bare(candidate, Sight.UNASKED)
    if visit.failure == "too_large":
        return _bare(candidate, Sight.UNREAD)
    if not survey.is_live(visit):
        return _bare(candidate, Sight.DEAD)
    if visit.paper:
        return _paper(candidate, visit)
    if not visit.page:
        return _bare(candidate, Sight.UNREAD)
    if is_outside(visit.final, survey.site.home):
        return _bare(candidate, Sight.OUTSIDE)
    if _is_home_again(visit, survey) and candidate.section == WHOLE_PAGE:
        return _bare(candidate, Sight.HOLLOW)
    return _page(candidate, visit.page, survey)


def _bare(candidate: Candidate, sight: Sight) -> Look:
    return Look(candidate, sight, candidate.address, plain(candidate.label), candidate.label)


def _paper(candidate: Candidate, visit: Visit) -> Look:
    paper = visit.paper
    sights = {"scan": Sight.SCAN, "locked": Sight.LOCKED, "broken": Sight.DEAD}
    # A spreadsheet or an old office file opens for people, though its words are not read here.
    sight = sights.get(paper.state, Sight.OPEN)
    excerpt = f"{candidate.label}: {paper.text[:300]}" if paper.text else candidate.label
    text = plain(f"{candidate.label} {paper.text[: 4 * _WORDS_OF_PAPER]}")
    return Look(candidate, sight, candidate.address, text, excerpt)


def _page(candidate: Candidate, page: Page, survey: Survey) -> Look:
    if candidate.section == WHOLE_PAGE:
        parts, lines = page.sections, survey.lines_of(page)
    else:
        parts = content_under(page.sections, candidate.section)
        lines = [words for part in parts for words in (part.heading, part.text)]
    said = " ".join(lines)
    links = tuple(
        link
        for part in parts
        for link in part.links
        if not link.in_menu and link.label not in survey.repeated
    )
    behind = [visit for link in links if (visit := survey.visit_of(link.address)) and _is_paper(visit)]
    sight = _sight(plain(said), _pictures(parts), links, behind)
    papers = [visit.paper.text[:_WORDS_OF_PAPER] for visit in behind[:_PAPERS_READ] if visit.paper]
    text = plain(" ".join([_without_name(lines, candidate), *(link.label for link in links), *papers]))
    return Look(candidate, sight, page.address, text, _excerpt(said, candidate), links)


def _without_name(lines: Sequence[str], candidate: Candidate) -> str:
    """A page called "Jalur Evakuasi" does not show the route by its name."""
    named = plain(candidate.label)
    return " ".join(line for line in lines if plain(line) != named)


def _sight(said: str, pictures: int, links: Sequence[Link], behind: Sequence[Visit]) -> Sight:
    own_words = len(said) - sum(len(link.label) for link in links)
    if len(said) < _SHORT and any(has_phrase(said, words) for words in HOLLOW) and not _readable(behind):
        return Sight.HOLLOW
    if behind and own_words < _OWN_WORDS and not _readable(behind):
        return _of_papers(behind)
    if own_words < _HARDLY_ANYTHING and not links:
        return Sight.PICTURE if pictures else Sight.HOLLOW
    return Sight.OPEN


def _of_papers(behind: Sequence[Visit]) -> Sight:
    states = {visit.paper.state for visit in behind if visit.paper and visit.is_open}
    if "scan" in states:
        return Sight.SCAN
    if "locked" in states:
        return Sight.LOCKED
    return Sight.UNREAD if any(visit.failure == "too_large" for visit in behind) else Sight.DEAD


def _readable(behind: Sequence[Visit]) -> bool:
    return any(visit.paper and visit.paper.state in ("text", "unread") and visit.is_open for visit in behind)


def _is_paper(visit: Visit) -> bool:
    return visit.paper is not None or visit.failure == "too_large" or is_paper(visit.address)


def _pictures(parts: Sequence) -> int:
    return sum(part.pictures for part in parts)


def _is_home_again(visit: Visit, survey: Survey) -> bool:
    home = survey.visit_of(survey.site.home)
    same = bool(home and visit.sha256 and visit.sha256 == home.sha256)
    return same or key_of(visit.final) == key_of(survey.site.home)


def _excerpt(said: str, candidate: Candidate) -> str:
    """The words around the phrase that named the item, or the beginning."""
    at = said.lower().find(candidate.phrase)
    if at < 0:
        return f"{candidate.label}: {said[:300]}"
    start = max(0, at - _BEFORE)
    return said[start + said[start:at].find(" ") + 1 if start else 0 : start + 300]
