"""Handing out what names people: badges and coverage with its proof. On record, with numbers only."""

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.academy.enums import Place
from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.academy.queries.events import event_of
from kentongan.apps.attendance.errors import NotFound
from kentongan.apps.attendance.policies import may_take
from kentongan.apps.attendance.services.reach import event_to_take
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def take_badges(*, actor: Actor, event_id: int) -> tuple[Event, list[Participant]]:
    """The people whose badges are printed: all but those who declined, by office. Audited with the number."""
    event = event_to_take(actor, event_id)
    rows = event.participants.exclude(place=Place.DECLINED).select_related("unit")
    people = list(rows.order_by("unit__name", "name", "id"))
    detail = {"n": len(people)}
    trail.record(actor, "badges_taken", f"event:{event.pk}", path=event.unit.path or "", detail=detail)
    return event, people


@transaction.atomic
def take_coverage(*, actor: Actor, event_id: int, form: str) -> tuple[Event, bool]:
    """Hands coverage out as a document: the event, and whether the proof may name people. Audited."""
    event = event_of(actor, event_id)
    if event is None:
        raise NotFound(_("Kegiatan ini"))
    with_names = may_take(actor, event)
    detail = {"form": form, "names": with_names}
    trail.record(actor, "coverage_taken", f"event:{event.pk}", path=event.unit.path or "", detail=detail)
    return event, with_names
