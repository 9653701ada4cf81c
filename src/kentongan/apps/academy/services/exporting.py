"""Lists that leave the house as tables: on record."""

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.academy.errors import NotAllowed, NotFound
from kentongan.apps.academy.models import Event
from kentongan.apps.academy.policies import may_manage_event
from kentongan.apps.academy.queries.events import event_of
from kentongan.apps.academy.services.groundwork.locking import note
from kentongan.foundation.accounts.actor import Actor


@transaction.atomic
def take_list(*, actor: Actor, event_id: int, form: str) -> Event:
    """Lets the organiser take the list of participants; the trail keeps who took it in which form."""
    event = event_of(actor, event_id)
    if event is None:
        raise NotFound(_("Kegiatan ini"))
    if not may_manage_event(actor, event):
        raise NotAllowed
    note(actor, "participants_exported", event, form=form)
    return event
