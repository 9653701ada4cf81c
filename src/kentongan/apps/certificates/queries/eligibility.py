"""Who of an event is due a certificate, and who is not and why."""

from dataclasses import dataclass

from django.db.models import Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from kentongan.apps.academy.enums import EventState, Follow
from kentongan.apps.academy.models import Event, FollowUp, Participant
from kentongan.apps.attendance.enums import Stage
from kentongan.apps.attendance.models import Presence, Sitting
from kentongan.apps.attendance.queries.presence import needed_at
from kentongan.apps.certificates.gate import EventFacts
from kentongan.apps.certificates.models import Certificate, Rule
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a rule asks of a participant; kept with a batch as it was."""

    sessions: int
    assessment: bool = False
    score: int | None = None
    follow_up: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """An event in numbers: on its list, there, due a certificate, holding one, due and waiting for one."""

    listed: int
    present: int
    due: int
    held: int
    waiting: int


def events_to_certify(actor: Actor) -> QuerySet[Event]:
    """The events for which `actor` may give certificates, newest first."""
    rows = within(Event.objects.all(), actor, Permission.CERTIFICATE_ISSUE)
    return rows.select_related("unit").order_by("-starts_at", "-id")


def wanted_by(rule: Rule) -> Wanted:
    """What a rule asks; never fewer sessions than count as having been there. Two queries."""
    return Wanted(
        sessions=max(rule.least_sessions, needed_at(rule.event_id)),
        assessment=rule.needs_assessment,
        score=rule.least_score,
        follow_up=rule.needs_follow_up,
    )


def judged(event_id: int) -> QuerySet[Participant]:
    """Everybody on the list with what a rule looks at: `sessions`, `score` in percent, `follows`, `is_held`."""
    own = Presence.objects.filter(participant=OuterRef("pk")).order_by().values("participant")
    after = Sitting.objects.filter(participant=OuterRef("pk"), stage=Stage.AFTER, most__gt=0)
    accepted = FollowUp.objects.filter(event_id=event_id, unit=OuterRef("unit_id"), state=Follow.ACCEPTED)
    return Participant.objects.filter(event_id=event_id).annotate(
        sessions=Coalesce(Subquery(own.annotate(n=Count("pk")).values("n"), IntegerField()), 0),
        score=Subquery(after.values(percent=F("score") * 100 / F("most"))[:1], IntegerField()),
        follows=Exists(accepted),
        is_held=Exists(Certificate.objects.filter(participant=OuterRef("pk"))),
    )


def due_by(wanted: Wanted) -> Q:
    """The condition on `judged` rows that a rule means."""
    due = Q(sessions__gte=wanted.sessions)
    if wanted.assessment or wanted.score is not None:
        due &= Q(score__gte=wanted.score or 0)
    if wanted.follow_up:
        due &= Q(follows=True)
    return due


def waiting_for(event_id: int, wanted: Wanted) -> QuerySet[Participant]:
    """Those who are due a certificate and hold none, in a steady order."""
    return (
        judged(event_id).filter(due_by(wanted), is_held=False).select_related("unit", "user").order_by("pk")
    )


def figures_of(event_id: int, wanted: Wanted | None) -> Figures:
    """The numbers of an event; one query."""
    is_due = due_by(wanted) if wanted else Q(pk=None)
    told = judged(event_id).aggregate(
        listed=Count("pk"),
        present=Count("pk", filter=Q(sessions__gte=1)),
        due=Count("pk", filter=is_due),
        held=Count("pk", filter=Q(is_held=True)),
        waiting=Count("pk", filter=is_due & Q(is_held=False)),
    )
    return Figures(**told)


def facts_for_gate(event: Event, rule: Rule | None, waiting: int) -> EventFacts:
    """What the gate asks, from what is at hand."""
    return EventFacts(
        is_cancelled=event.state == EventState.CANCELLED,
        is_over=event.state == EventState.ENDED or event.ends_at <= timezone.now(),
        has_rule=rule is not None,
        has_signer=bool(rule and rule.signer_name and rule.signer_title),
        waiting=waiting,
    )
