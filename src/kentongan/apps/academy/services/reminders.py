"""What the clock does with events: a day and an hour before, and after a follow-up is overdue."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.academy.enums import EventState, Follow, LetterKind, Place
from kentongan.apps.academy.models import Event, FollowUp
from kentongan.apps.academy.services.groundwork.letters import send_letters
from kentongan.apps.academy.services.groundwork.telling import Told, tell_offices

_STEPS = (
    ("hour_reminded_at", LetterKind.HOUR, timedelta(hours=1)),
    ("day_reminded_at", LetterKind.DAY, timedelta(days=1)),
)
_COMING = (Place.NOMINATED, Place.CONFIRMED)
_A_RUN = 50
_CHASED = 500
CHASE_EVERY = timedelta(days=7)


def remind_participants(*, now: datetime | None = None) -> int:
    """One look at the clock: everybody who is to come is reminded once a step and start; how many letters."""
    at = now or timezone.now()
    return sum(_remind(at, field, kind, before) for field, kind, before in _STEPS)


@transaction.atomic
def chase_follow_ups(*, now: datetime | None = None) -> int:
    """Tells offices whose follow-up is overdue, once a week each; how many offices."""
    today = timezone.localdate(now or timezone.now())
    rows = FollowUp.objects.select_for_update(of=("self",), skip_locked=True).select_related("unit", "event")
    late = rows.filter(state__in=(Follow.ASKED, Follow.RETURNED), due_on__lt=today)
    found = list(late.exclude(reminded_on__gt=today - CHASE_EVERY).order_by("due_on", "id")[:_CHASED])
    FollowUp.objects.filter(pk__in=[row.pk for row in found]).update(reminded_on=today)
    words = gettext_noop("Tindak lanjut terlambat: %(title)s")
    tell_offices([Told(row.unit, row.event, words, to_follow_up=True) for row in found])
    return len(found)


@transaction.atomic
def _remind(now: datetime, field: str, kind: LetterKind, before: timedelta) -> int:
    rows = Event.objects.select_for_update(skip_locked=True).filter(state=EventState.OPEN, **{field: None})
    due = list(rows.filter(starts_at__gt=now, starts_at__lte=now + before).order_by("starts_at")[:_A_RUN])
    made = 0
    for event in due:
        # Who is an hour away needs no word about tomorrow any more.
        done = {name: now for name, _kind, ahead in _STEPS if ahead >= before}
        Event.objects.filter(pk=event.pk).update(**done)
        people = event.participants.filter(place__in=_COMING).select_related("user")
        made += send_letters(kind, people, more=f":{event.starts_at:%Y%m%d%H%M}")
    return made
