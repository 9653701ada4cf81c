"""Who counts as having been there. Certificates, follow-up and figures ask here."""

from django.db.models import Count

from kentongan.apps.academy.models import Event, Participant, Session
from kentongan.apps.attendance.models import Book, Presence
from kentongan.apps.attendance.models.book import SHARE


def sessions_needed(count: int, share: int) -> int:
    """Out of `count` sessions, how many make somebody present: `share` per cent, rounded up, at least one."""
    return max(1, -(-count * share // 100))


def needed_at(event_id: int) -> int:
    """How many sessions of an event make somebody present there; two queries."""
    share = Book.objects.filter(event_id=event_id).values_list("share", flat=True).first()
    return sessions_needed(Session.objects.filter(event_id=event_id).count(), share or SHARE)


def present_at(event: Event) -> set[int]:
    """The keys of the participants who were in enough sessions of the event; three queries."""
    rows = Presence.objects.filter(session__event_id=event.pk).values("participant_id")
    counted = rows.annotate(n=Count("session_id")).filter(n__gte=needed_at(event.pk))
    return set(counted.values_list("participant_id", flat=True))


def has_attended(participant: Participant) -> bool:
    """Whether this person was in enough sessions of their event; three queries."""
    own = Presence.objects.filter(participant_id=participant.pk, session__event_id=participant.event_id)
    return own.count() >= needed_at(participant.event_id)


def attended_units(event: Event) -> set[int]:
    """The keys of the offices of which anybody was in any session: that office was there; one query."""
    rows = Presence.objects.filter(session__event_id=event.pk)
    return set(rows.values_list("participant__unit_id", flat=True).distinct())
