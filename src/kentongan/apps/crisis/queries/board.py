"""The board: the open cases with their next clocks, and where they are."""

from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Least
from django.utils import timezone

from kentongan.apps.crisis.enums import CaseStatus, TaskState
from kentongan.apps.crisis.models import Case, Task
from kentongan.apps.crisis.queries.cases import cases_visible_to
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import regions
from kentongan.foundation.accounts.actor import Actor

_MOST_ON_MAP = 1_000


@dataclass(frozen=True, slots=True)
class Region:
    """A regional office with the open cases in its branch, and the gravest level among them."""

    unit: Unit
    cases: int
    level: int


def open_cases(actor: Actor, *, region: Unit | None = None) -> QuerySet[Case]:
    """The open cases, the gravest first, then by the next clock: `next_at`, `task_at`, `task_title`, `has_overdue`."""
    tasks = Task.objects.filter(case=OuterRef("pk")).exclude(state=TaskState.DONE).order_by("due_at", "id")
    cases = cases_visible_to(actor).filter(status=CaseStatus.OPEN).select_related("unit", "lead")
    if region is not None:
        cases = cases.filter(unit__path__startswith=region.path)
    return cases.annotate(
        task_at=Subquery(tasks.values("due_at")[:1]),
        task_title=Subquery(tasks.values("title")[:1]),
        has_overdue=Exists(tasks.filter(due_at__lt=timezone.now())),
        next_at=Least("task_at", "next_update_at"),
    ).order_by("-severity", F("next_at").asc(nulls_last=True), "pk")


def past_cases(actor: Actor) -> QuerySet[Case]:
    """The cases that do not run any more, newest first."""
    rows = cases_visible_to(actor).exclude(status=CaseStatus.OPEN).select_related("unit", "merged_into")
    return rows.order_by("-detected_at", "-pk")


def regions_with_cases(actor: Actor) -> list[Region]:
    """Every regional office with its real open cases that `actor` may see; two queries."""
    rows = (
        cases_visible_to(actor)
        .filter(status=CaseStatus.OPEN, is_drill=False)
        .order_by("-severity")
        .values_list("unit__path", "severity")[:_MOST_ON_MAP]
    )
    found = list(rows)
    return [_region(unit, found) for unit in regions()]


def _region(unit: Unit, rows: list[tuple[str, int]]) -> Region:
    levels = [level for path, level in rows if path.startswith(unit.path or "-")]
    return Region(unit, len(levels), max(levels, default=0))
