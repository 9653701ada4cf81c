"""Press events: announcing, changing, calling off, and forgetting their guests in time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.press.enums import LetterKind, Reply
from kentongan.apps.press.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.press.models import Guest, Letter, PressEvent
from kentongan.apps.press.policies import may_work
from kentongan.apps.press.queries.events import events_visible_to, tally
from kentongan.apps.press.services.guests import fill_seats
from kentongan.apps.press.services.letters import make_letters
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import SYSTEM, Actor
from kentongan.foundation.audit import trail

_A_RUN = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWords:
    """What the press is invited to."""

    title: str
    place: str
    starts_at: datetime
    ends_at: datetime
    contact: str
    quota: int = 0
    rules: str = ""
    keep_days: int = 30


@transaction.atomic
def plan_event(*, actor: Actor, unit_id: int, words: EventWords) -> PressEvent:
    """Sets up an event; nobody is invited yet. Audited."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound(_("Satuan ini"))
    if not may_work(actor, unit):
        raise NotAllowed
    event = PressEvent(unit=unit, made_by_id=actor.user_id)
    _apply(event, words)
    event.save()
    _record(actor, event, "press_event_planned")
    return event


@transaction.atomic
def change_event(*, actor: Actor, event_id: int, words: EventWords) -> PressEvent:
    """Changes an event; with a larger quota the waiting move up. Guests read the new facts on their page. Audited."""
    event = event_in_hand(actor, event_id)
    was = event.starts_at
    _apply(event, words)
    event.revision += 1
    if event.starts_at != was:
        event.reminded_at = None
    event.save()
    fill_seats(event)
    _record(actor, event, "press_event_changed")
    return event


@transaction.atomic
def cancel_event(*, actor: Actor, event_id: int) -> PressEvent:
    """Calls an event off; every invited guest who did not decline is told by mail. Audited."""
    event = event_in_hand(actor, event_id)
    event.cancelled_at, event.revision = timezone.now(), event.revision + 1
    event.save()
    told = event.guests.filter(letters__kind=LetterKind.INVITATION).exclude(reply=Reply.NO).distinct()
    make_letters(
        Letter(key=f"cancelled:{guest.pk}", kind=LetterKind.CANCELLED, guest=guest) for guest in told
    )
    _record(actor, event, "press_event_cancelled")
    return event


@transaction.atomic
def forget_guests(*, now: datetime | None = None) -> int:
    """Erases the guests of events whose time to keep them is over; the numbers stay. How many events."""
    at = now or timezone.now()
    over = PressEvent.objects.select_for_update(of=("self",), skip_locked=True).select_related("unit")
    due = over.filter(erased_at=None, ends_at__lte=at - timedelta(days=1) * F("keep_days")).order_by("id")[
        :_A_RUN
    ]
    for event in due:
        counts = tally(event)
        event.counts = {name: getattr(counts, name) for name in counts.__slots__}
        Guest.objects.filter(event=event).delete()
        event.erased_at = at
        event.save()
        trail.record(SYSTEM, "press_guests_erased", f"press_event:{event.pk}", path=event.unit.path or "",
                     detail=event.counts)  # fmt: skip
    return len(due)


def event_in_hand(actor: Actor, event_id: int) -> PressEvent:
    """The locked event, if it is in scope, not called off and not forgotten."""
    event = events_visible_to(actor).select_for_update(of=("self",)).filter(pk=event_id).first()
    if event is None:
        raise NotFound(_("Acara ini"))
    if not may_work(actor, event.unit):
        raise NotAllowed
    if event.cancelled_at or event.erased_at:
        raise WrongStage(_("Acara ini sudah dibatalkan atau data tamunya sudah dihapus."))
    return event


def _apply(event: PressEvent, words: EventWords) -> None:
    if words.ends_at <= words.starts_at:
        raise BadWords(_("Acara harus selesai setelah mulai."), "ends_at")
    if words.ends_at <= timezone.now():
        raise BadWords(_("Acara ini sudah lewat."), "starts_at")
    if not 1 <= words.keep_days <= 365:
        raise BadWords(_("Simpan data tamu antara 1 dan 365 hari."), "keep_days")
    event.title, event.place = words.title.strip()[:200], words.place.strip()[:200]
    event.starts_at, event.ends_at, event.quota = words.starts_at, words.ends_at, words.quota
    event.rules, event.contact = words.rules.strip()[:4000], words.contact.strip()[:200]
    event.keep_days = words.keep_days


def _record(actor: Actor, event: PressEvent, verb: str) -> None:
    trail.record(actor, verb, f"press_event:{event.pk}", path=event.unit.path or "")
