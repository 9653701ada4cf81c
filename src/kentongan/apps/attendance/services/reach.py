"""The event that an act is about, if it is within the actor's reach and stands where the act makes sense."""

from django.utils.translation import gettext as _

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.models import Event, Participant, Session
from kentongan.apps.academy.queries.events import event_of
from kentongan.apps.attendance.errors import NotAllowed, NotFound, WrongStage
from kentongan.apps.attendance.policies import may_run, may_take
from kentongan.foundation.accounts.actor import Actor


def event_to_take(actor: Actor, event_id: int) -> Event:
    """An event at which this person notes who came. Also after its end: phones come back late."""
    event = _seen(actor, event_id)
    if not may_take(actor, event):
        raise NotAllowed
    return _alive(event)


def event_to_run(actor: Actor, event_id: int) -> Event:
    """An event whose attendance this person rules."""
    event = _seen(actor, event_id)
    if not may_run(actor, event):
        raise NotAllowed
    return _alive(event)


def session_in(event: Event, session_id: int) -> Session:
    """A session of that event."""
    found = event.sessions.filter(pk=session_id).first()
    if found is None:
        raise NotFound(_("Sesi ini"))
    return found


def participant_in(event: Event, participant_id: int) -> Participant:
    """Somebody on the list of that event, with the office."""
    found = event.participants.select_related("unit").filter(pk=participant_id).first()
    if found is None:
        raise NotFound(_("Peserta ini"))
    return found


def _seen(actor: Actor, event_id: int) -> Event:
    event = event_of(actor, event_id)
    if event is None:
        raise NotFound(_("Kegiatan ini"))
    return event


def _alive(event: Event) -> Event:
    if event.state == EventState.CANCELLED:
        raise WrongStage(_("Kegiatan ini dibatalkan; kehadirannya tidak dicatat."))
    if event.state == EventState.DRAFT:
        raise WrongStage(_("Kegiatan ini masih rancangan. Buka dulu kegiatannya."))
    return event
