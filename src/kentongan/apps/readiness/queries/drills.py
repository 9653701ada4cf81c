"""Drills, as an actor may see them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Avg, Count, Prefetch, Q, QuerySet
from django.utils import timezone

from kentongan.apps.crisis.enums import MomentKind
from kentongan.apps.crisis.models import Moment
from kentongan.apps.crisis.queries.cases import cases_visible_to
from kentongan.apps.readiness.enums import DrillState
from kentongan.apps.readiness.errors import NotFound
from kentongan.apps.readiness.models import Drill, Inject
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

# What somebody does in the room; being put on the team is done by others.
_ACTS = (
    MomentKind.FACT,
    MomentKind.TASK,
    MomentKind.PROMISE,
    MomentKind.STATEMENT,
    MomentKind.SITUATION,
    MomentKind.NOTE,
)


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


def practised_in(drill: Drill) -> list[User]:
    """Who answered what came in, or filed, signed or reported in the drill's room; one query.

    Its guide only for an answer: the first facts stand there in the guide's name.
    """
    acted = Moment.objects.filter(case_id=drill.case_id, kind__in=_ACTS, actor__isnull=False)
    acted = acted.exclude(actor_id=drill.led_by_id).values("actor_id")
    answered = Inject.objects.filter(drill=drill, answered_by__isnull=False).values("answered_by_id")
    return list(User.objects.filter(Q(pk__in=acted) | Q(pk__in=answered)).order_by("name", "pk"))


def drill_figures(actor: Actor, since: date) -> DrillFigures:
    """The exercises of the branches of `actor` since a day; one query."""
    rows = within(Drill.objects.all(), actor, Permission.CASE_READ, path="case__unit__path")
    ended = Q(state=DrillState.ENDED, started_at__date__gte=since)
    told = rows.filter(ended).aggregate(
        drills=Count("pk"), units=Count("case__unit_id", distinct=True), mean=Avg("points")
    )
    mean = None if told["mean"] is None else round(float(told["mean"]), 1)
    return DrillFigures(since, told["drills"], told["units"], mean)
