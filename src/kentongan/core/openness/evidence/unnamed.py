"""Items that stand on a page under a name of their own: "Uang Negara" may hold the balance sheet."""

from collections.abc import Iterator

from kentongan.core.openness.catalogue.items import Item
from kentongan.core.openness.evidence.survey import Survey
from kentongan.core.openness.finding import Finding, State, SubFinding
from kentongan.core.openness.site.kinds import is_news
from kentongan.core.openness.site.page import Page
from kentongan.core.openness.words.labels import is_headline
from kentongan.core.openness.words.normal import has_phrase, plain

_FEWEST_PARTS = 2
_MOST_TEXT = 12_000
# A page that names more items than this is a list of names.
_MOST_LINKS = 15


def judge_by_content(item: Item, survey: Survey) -> Finding | None:
    """PARTLY where a page without the label names the item and shows enough of its parts; None elsewhere."""
    best: Finding | None = None
    for page, text in _texts(survey):
        if not any(has_phrase(text, label) for label in item.labels):
            continue
        subs = tuple(
            SubFinding(
                sub.id, sub.title_id, page.address if any(has_phrase(text, w) for w in sub.words) else ""
            )
            for sub in item.subs
        )
        found = sum(sub.is_found for sub in subs)
        if found >= max(_FEWEST_PARTS, item.enough * len(subs)) and (best is None or found > _count(best)):
            reason = f"Isinya ada di halaman “{page.title[:80]}”, tetapi tidak dinamai sehingga sulit dicari."
            evidence = (survey.evidence(page.address, " ".join(survey.lines_of(page))),)
            best = Finding(item.id, State.PARTLY, 0.45, reason, evidence, subs)
    return best


def _texts(survey: Survey) -> Iterator[tuple[Page, str]]:
    for page in survey.pages:
        heads = (page.title, *page.headings)
        links = sum(not link.in_menu and link.label not in survey.repeated for link in page.links)
        is_told = is_news(page.address) or any(is_headline(plain(head).split()) for head in heads)
        if page is not survey.home and not is_told and links <= _MOST_LINKS:
            yield page, plain(" ".join(survey.lines_of(page))[:_MOST_TEXT])


def _count(finding: Finding) -> int:
    return sum(sub.is_found for sub in finding.subs)
