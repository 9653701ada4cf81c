"""Drills, as an actor may see them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Avg, Count, Prefetch, Q, QuerySet
from django.utils import timezone

from kentongan.apps.crisis.queries.cases import cases_visible_to
from kentongan.apps.readiness.enums import DrillState
from kentongan.apps.readiness.errors import NotFound
from kentongan.apps.readiness.models import Drill, Inject
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


@dataclass(frozen=True, slots=True)
class DrillFigures:
    """What a branch practised since a day: exercises that were ended, offices that had one, their mean score."""

    since: date
    drills: int
    units: int
    mean: float | None


def drills_visible_to(actor: Actor) -> QuerySet[Drill]:
    """The drills whose case `actor` may read, newest first."""
    seen = cases_visible_to(actor).filter(is_drill=True).values("pk")
    rows = Drill.objects.filter(case_id__in=seen).select_related("case__unit", "led_by")
    return rows.order_by("-started_at", "-id")


def drill_visible_to(actor: Actor, drill_id: int) -> Drill:
    """One drill with all that came in; raises NotFound."""
    injects = Prefetch("injects", Inject.objects.select_related("answered_by"))
    found = drills_visible_to(actor).filter(pk=drill_id).prefetch_related(injects).first()
    if found is None:
        raise NotFound
    return found


def came_in(drill: Drill) -> list[Inject]:
    """What the team may read by now; reads the prefetched injects."""
    now = timezone.now()
    return [row for row in drill.injects.all() if row.shown_at or row.due_at <= now or not drill.is_running]


def drill_figures(actor: Actor, since: date) -> DrillFigures:
    """The exercises of the branches of `actor` since a day; one query."""
    rows = within(Drill.objects.all(), actor, Permission.CASE_READ, path="case__unit__path")
    ended = Q(state=DrillState.ENDED, started_at__date__gte=since)
    told = rows.filter(ended).aggregate(
        drills=Count("pk"), units=Count("case__unit_id", distinct=True), mean=Avg("points")
    )
    mean = None if told["mean"] is None else round(float(told["mean"]), 1)
    return DrillFigures(since, told["drills"], told["units"], mean)
