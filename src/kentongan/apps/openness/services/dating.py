"""Setting deadlines, lengthening them once, and closing them. A deadline never moves here without its reason."""

from datetime import date, datetime

from django.utils import timezone

from kentongan.apps.openness.enums import Owner
from kentongan.apps.openness.errors import BadRequest, CannotDate, WrongStage
from kentongan.apps.openness.models import CountedBy, Deadline, DeadlineMove, Request
from kentongan.apps.openness.queries.clock import packed, working_of
from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.deadlines.due import due
from kentongan.core.clock.deadlines.extension import extend
from kentongan.core.clock.deadlines.working import Working
from kentongan.core.clock.errors import ClockFault, NoReason
from kentongan.core.clock.hours import USUAL_HOURS
from kentongan.core.clock.proof.explain import explain
from kentongan.core.clock.zones import day_in_zone
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.workdays.queries import calendar as calendar_of_today

ANSWER, OBJECT, DECIDE = "kip_answer", "kip_objection_file", "kip_objection_answer"
DISPUTE, START, SETTLE = "kip_dispute_file", "ki_mediation_start", "ki_settlement"
APPEAL, CASSATION = "kip_court_appeal", "kip_cassation"
OWNERS = {
    ANSWER: Owner.OFFICE,
    OBJECT: Owner.REQUESTER,
    DECIDE: Owner.OFFICE,
    DISPUTE: Owner.REQUESTER,
    START: Owner.COMMISSION,
    SETTLE: Owner.COMMISSION,
    APPEAL: Owner.REQUESTER,
    CASSATION: Owner.REQUESTER,
}


def set_deadline(
    *,
    request: Request,
    rule_key: str,
    event: datetime | date,
    calendar: Calendar | None = None,
    shifts: bool = True,
) -> Deadline:
    """Starts the clock of a rule for a request, with the working as its proof. Refuses a second one of the rule.

    T0 is the event, whatever is still missing: the law knows no pause (decision record 16).
    """
    calendar = calendar or calendar_of_today()
    zone = request.unit.time_zone
    try:
        working = due(rule_key, event, calendar, zone=zone, office_hours=USUAL_HOURS, shift_receipt=shifts)
    except ClockFault as fault:
        raise CannotDate(str(fault)) from fault
    _remember(calendar)
    moment = event if isinstance(event, datetime) else None
    return Deadline.objects.create(
        request=request,
        owner=OWNERS[rule_key],
        rule_key=rule_key,
        rule_version=working.rule.version,
        event_at=moment,
        event_on=None if moment else event,
        zone=working.zone,
        closes=USUAL_HOURS.closes,
        shifts=shifts,
        due=working.due,
        due_at=working.due_at,
        proof=explain(working),
    )


def extend_deadline(*, deadline: Deadline, reason: str, actor: Actor) -> DeadlineMove:
    """Lengthens a deadline by what the law allows, once, before it ran out, with a written reason."""
    calendar = calendar_of_today()
    today = day_in_zone(timezone.now(), deadline.zone)
    try:
        longer = extend(
            working_of(deadline, calendar), calendar, reason=reason, given_on=today, office_hours=USUAL_HOURS
        )
    except NoReason as fault:
        raise BadRequest(str(fault), "reason") from fault
    except ClockFault as fault:
        raise WrongStage(str(fault)) from fault
    return _move(deadline, longer, reason, actor, today)


def meet_deadline(*, request: Request, rule_key: str, at: datetime) -> None:
    """The clock of a rule stops: what it demanded was done, or is no longer owed."""
    Deadline.objects.filter(request=request, rule_key=rule_key, met_at=None).update(met_at=at)


def meet_all(*, request: Request, at: datetime) -> None:
    """Every clock of a request stops."""
    Deadline.objects.filter(request=request, met_at=None).update(met_at=at)


def _move(deadline: Deadline, longer: Working, reason: str, actor: Actor, today: date) -> DeadlineMove:
    move = DeadlineMove.objects.create(
        deadline=deadline,
        number=deadline.moves + 1,
        old_due=deadline.due,
        new_due=longer.due,
        is_extension=True,
        because=reason.strip(),
        words=explain(longer),
        at=timezone.now(),
        by_id=actor.user_id,
    )
    deadline.moves, deadline.due, deadline.due_at = move.number, longer.due, longer.due_at
    deadline.extended_on, deadline.reminded = today, 0
    deadline.rule_version = f"{deadline.rule_version} + {longer.rule.version}"
    deadline.save()
    return move


def _remember(calendar: Calendar) -> None:
    """The calendar of the first dating; the re-dating compares with it and keeps the next one."""
    if not CountedBy.objects.exists():
        CountedBy.objects.get_or_create(pk=1, defaults={**packed(calendar), "at": timezone.now()})
