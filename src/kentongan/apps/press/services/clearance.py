"""The gate: who may come in, decided by a head; who came, noted by whoever stands there."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.press.enums import Clearance, Seat
from kentongan.apps.press.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.press.models import Guest, PressEvent
from kentongan.apps.press.policies import may_clear, may_take, may_work
from kentongan.apps.press.queries.events import events_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def decide_clearance(
    *, actor: Actor, event_id: int, guest_id: int, is_cleared: bool, reason: str = ""
) -> Guest:
    """A head lets a guest in or not; a refusal says why. Audited by key."""
    event, guest = _guest(actor, event_id, guest_id)
    if not may_clear(actor, event.unit):
        raise NotAllowed(_("Izin masuk diputuskan kepala satuan atau pejabat di atasnya."))
    if guest.seat != Seat.TAKEN:
        raise WrongStage(_("Tamu ini belum mendapat tempat."))
    if guest.arrived_at:
        raise WrongStage(_("Tamu ini sudah datang."))
    if not is_cleared and not reason.strip():
        raise BadWords(_("Tulis alasan penolakan; tamu berhak tahu."), "reason")
    guest.clearance = Clearance.CLEARED if is_cleared else Clearance.REFUSED
    guest.clearance_reason = "" if is_cleared else reason.strip()[:200]
    guest.cleared_by_id, guest.cleared_at = actor.user_id, timezone.now()
    guest.save()
    _record(actor, event, "guest_cleared" if is_cleared else "guest_refused", guest)
    return guest


@transaction.atomic
def note_arrival(*, actor: Actor, event_id: int, guest_id: int, has_come: bool) -> Guest:
    """Ticks a cleared guest off at the gate, or takes the tick back. Audited by key."""
    event, guest = _guest(actor, event_id, guest_id)
    if not may_take(actor, event.unit):
        raise NotAllowed
    if guest.clearance != Clearance.CLEARED:
        raise WrongStage(_("Tamu ini belum mendapat izin masuk."))
    guest.arrived_at = timezone.now() if has_come else None
    guest.save(update_fields=["arrived_at", "updated_at"])
    _record(actor, event, "guest_arrived" if has_come else "guest_not_arrived", guest)
    return guest


@transaction.atomic
def take_gate_list(*, actor: Actor, event_id: int, form: str) -> PressEvent:
    """Hands out the clearance list, which holds personal data; audited. Refuses who does not work with the press."""
    event = events_visible_to(actor).filter(pk=event_id).first()
    if event is None:
        raise NotFound(_("Acara ini"))
    if not may_work(actor, event.unit):
        raise NotAllowed
    trail.record(
        actor, "gate_list_taken", f"press_event:{event.pk}", path=event.unit.path or "", detail={"form": form}
    )
    return event


def _guest(actor: Actor, event_id: int, guest_id: int) -> tuple[PressEvent, Guest]:
    event = events_visible_to(actor).select_for_update(of=("self",)).filter(pk=event_id).first()
    guest = event.guests.filter(pk=guest_id).first() if event else None
    if event is None or guest is None:
        raise NotFound(_("Tamu ini"))
    if event.cancelled_at:
        raise WrongStage(_("Acara ini sudah dibatalkan."))
    return event, guest


def _record(actor: Actor, event: PressEvent, verb: str, guest: Guest) -> None:
    path = event.unit.path or ""
    trail.record(actor, verb, f"press_event:{event.pk}", path=path, detail={"guest": guest.pk})
