"""Deadlines of the ladder: reckoned with their proof, and anew when holidays change."""

from datetime import datetime

from django.db import transaction
from django.db.models import Min
from django.utils import timezone

from kentongan.apps.clarifications.models import Remedy, RemedyStep
from kentongan.core.claims.ladder.rungs import norms
from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.deadlines.due import due
from kentongan.core.clock.errors import ClockFault
from kentongan.core.clock.proof.explain import explain
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail
from kentongan.foundation.workdays.queries import calendar


def date_step(step: RemedyStep, days: Calendar) -> None:
    """Sets deadline and proof of a step from its norm; a step without one waits for nothing."""
    if not step.norm:
        return
    try:
        working = due(step.norm, step.taken_at, days, zone=step.remedy.unit.time_zone, rules=norms())
    except (
        ClockFault
    ) as fault:  # holidays of that year are not in the table: no date is better than a wrong one
        step.due_at, step.working = None, str(fault)
    else:
        step.due_at, step.working = working.due_at, explain(working)


def renew_next_due(remedy: Remedy) -> None:
    """Keeps the nearest open deadline on the case; none once it is closed. Saves the case."""
    waiting = RemedyStep.objects.filter(remedy=remedy, settled_at=None)
    nearest: datetime | None = waiting.aggregate(first=Min("due_at"))["first"]
    remedy.next_due_at = nearest if remedy.is_open else None
    remedy.save(update_fields=["next_due_at", "updated_at"])


@transaction.atomic
def redate_steps(*, because: str) -> int:
    """Reckons the deadlines of unanswered steps anew after the holidays changed; returns how many moved. Audited."""
    days, moved = calendar(), 0
    steps = RemedyStep.objects.filter(settled_at=None, remedy__outcome="").exclude(norm="")
    for step in steps.select_related("remedy__unit").order_by("id").iterator(chunk_size=500):
        before = step.due_at
        date_step(step, days)
        if step.due_at != before:
            moved += 1
            _keep_move(step, before, because)
    return moved


def _keep_move(step: RemedyStep, before: datetime | None, because: str) -> None:
    if step.due_at and step.due_at > timezone.now():
        step.reminded_at = None
    step.save()
    renew_next_due(step.remedy)
    detail = {"step": step.pk, "from": before, "to": step.due_at, "because": because}
    trail.record(
        SYSTEM, "step_redated", f"remedy:{step.remedy_id}", path=step.remedy.unit.path, detail=detail
    )
