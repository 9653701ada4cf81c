"""What panels of other pages ask of this desk."""

from dataclasses import dataclass

from django import template
from django.utils import timezone

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.attendance.policies import may_run, may_take
from kentongan.apps.attendance.queries.books import arrivals_to_decide
from kentongan.apps.attendance.queries.coverage.regions import Coverage, People, by_region, in_all, people_at
from kentongan.apps.attendance.queries.roster import own_place
from kentongan.foundation.accounts.actor import Actor

register = template.Library()


@dataclass(frozen=True, slots=True)
class Panel:
    """Attendance of an event at a glance."""

    coverage: Coverage
    people: People
    waiting: int
    mine: Participant | None
    may_take: bool
    may_run: bool
    is_on: bool


@register.simple_tag
def attendance_of(event: Event, actor: Actor) -> Panel | None:
    """The panel on an event's page; at most four queries. None for drafts and what was called off."""
    if event.state not in (EventState.OPEN, EventState.ENDED):
        return None
    takes = may_take(actor, event)
    return Panel(
        coverage=in_all(by_region(actor, event)),
        people=people_at(event),
        waiting=arrivals_to_decide(event).count() if takes else 0,
        mine=own_place(event, actor.user_id),
        may_take=takes,
        may_run=may_run(actor, event),
        is_on=event.state == EventState.OPEN and event.starts_at <= timezone.now() <= event.ends_at,
    )


@register.filter
def seen_in(noted: dict, session_id: int) -> object:
    """The presence in that session, out of one person's by session."""
    return noted.get(session_id)
