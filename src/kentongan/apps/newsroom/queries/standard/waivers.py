"""Rules set aside for a story: all there were, and what they hold off now."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from kentongan.apps.newsroom.gate.waiving import Grant, marks_in_force
from kentongan.apps.newsroom.models import Story, Waiver
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.apps.standards.models import CheckReport
from kentongan.apps.standards.queries.marks import mark_of_finding
from kentongan.apps.standards.queries.reports import findings_of
from kentongan.core.standard.finding import Finding
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


@dataclass(frozen=True, slots=True)
class Judged:
    """One finding of the stored report with the key of its own page; `waiver` where it is set aside."""

    finding: Finding
    mark: str
    waiver: Waiver | None = None


def waivers_of(story: Story) -> QuerySet[Waiver]:
    """All waivers of a story, ended ones included, newest first."""
    rows = Waiver.objects.filter(story_id=story.pk).select_related("by", "ended_by", "version")
    return rows.order_by("-pk")


def open_waivers(
    story: Story, *, authors: Collection[int] | None = None, now: datetime | None = None
) -> dict[str, Waiver]:
    """The waivers that hold now, by the mark of their finding; one query, one more where any stands."""
    rows = list(waivers_of(story).filter(ended_at=None))
    if not rows:
        return {}
    known = author_ids(story) if authors is None else authors
    grants = (Grant(row.mark, row.by_id, row.until) for row in rows)
    marks = marks_in_force(grants, authors=known, now=now or timezone.now())
    return {row.mark: row for row in rows if row.mark in marks}


def judged(report: CheckReport | None, waivers: dict[str, Waiver]) -> list[Judged]:
    """The findings of a stored report, each with the waiver that sets it aside."""
    marked = ((finding, mark_of_finding(finding)) for finding in findings_of(report))
    return [Judged(one, mark, waivers.get(mark) if one.waivable else None) for one, mark in marked]


def standing(report: CheckReport | None, waivers: dict[str, Waiver]) -> tuple[Finding, ...]:
    """The findings of a stored report that nobody has set aside."""
    return tuple(one.finding for one in judged(report, waivers) if one.waiver is None)


def blocking(story: Story, report: CheckReport | None) -> tuple[Finding, ...]:
    """What stops publication of `story` now, by `report`; no query where the report blocks nothing."""
    if not any(finding.blocks for finding in findings_of(report)):
        return ()
    return tuple(one for one in standing(report, open_waivers(story)) if one.blocks)


def waivers_visible_to(actor: Actor) -> QuerySet[Waiver]:
    """The waivers on stories that `actor` reads, newest first."""
    rows = within(Waiver.objects.all(), actor, Permission.STORY_READ, path="story__unit__path")
    return rows.select_related("story__unit", "story__current", "by").order_by("-at", "-pk")


def found(report: CheckReport | None, mark: str) -> Finding | None:
    """The first finding of the report that bears the mark."""
    marked: Iterable[Finding] = (one for one in findings_of(report) if mark_of_finding(one) == mark)
    return next(iter(marked), None)
