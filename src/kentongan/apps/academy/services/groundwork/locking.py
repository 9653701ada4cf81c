"""Events taken in hand: locked, in scope, and asked of the policy."""

from django.utils.translation import gettext as _

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.errors import NotAllowed, NotFound, WrongStage
from kentongan.apps.academy.models import Event, Invitation
from kentongan.apps.academy.policies import may_manage_event
from kentongan.apps.academy.queries.events import events_visible_to
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


def event_in_sight(actor: Actor, event_id: int) -> Event:
    """The locked event, if `actor` sees it."""
    event = events_visible_to(actor).select_for_update(of=("self",)).filter(pk=event_id).first()
    if event is None:
        raise NotFound(_("Kegiatan ini"))
    return event


def event_in_hand(actor: Actor, event_id: int, *, ended: bool = False) -> Event:
    """The locked event, if `actor` runs it and it is not cancelled; an ended one only when asked for."""
    event = event_in_sight(actor, event_id)
    if not may_manage_event(actor, event):
        raise NotAllowed
    if event.state == EventState.CANCELLED:
        raise WrongStage(_("Kegiatan ini sudah dibatalkan."))
    if event.state == EventState.ENDED and not ended:
        raise WrongStage(_("Kegiatan ini sudah ditutup."))
    return event


def invitation_in_hand(event: Event, unit_id: int) -> Invitation:
    """The invitation of an office to the event; the office stands with it."""
    found = event.invitations.select_related("unit").filter(unit_id=unit_id).first()
    if found is None:
        raise NotFound(_("Undangan untuk satuan ini"))
    return found


def note(actor: Actor, verb: str, event: Event, unit: Unit | None = None, **detail: object) -> None:
    """Writes an act on the event into the trail, at the office that it concerns."""
    trail.record(actor, verb, f"event:{event.pk}", path=(unit or event.unit).path or "", detail=detail)
