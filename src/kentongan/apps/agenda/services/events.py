"""Items that follow an event of the academy."""

from copy import copy
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.models import Event
from kentongan.apps.academy.queries.events import event_of
from kentongan.apps.agenda.enums import ItemKind
from kentongan.apps.agenda.errors import NotFound, WrongStage
from kentongan.apps.agenda.models import Item
from kentongan.apps.agenda.services.groundwork.changing import settle
from kentongan.apps.agenda.services.groundwork.locking import note, office_to_plan
from kentongan.apps.agenda.services.items import call_off
from kentongan.foundation.accounts.actor import Actor

_A_RUN = 200
_BACK = timedelta(days=1)


@transaction.atomic
def take_event(*, actor: Actor, event_id: int, unit_id: int) -> Item:
    """Puts an event that the office holds or is invited to onto its agenda, once; it follows the event. Audited."""
    unit, event = office_to_plan(actor, unit_id), event_of(actor, event_id)
    if event is None or not (event.unit_id == unit.pk or event.invitations.filter(unit=unit).exists()):
        raise NotFound(_("Kegiatan ini"))
    if event.state not in (EventState.OPEN, EventState.ENDED):
        raise WrongStage(_("Kegiatan ini belum dibuka atau dibatalkan."))
    fresh = Item(kind=ItemKind.ACTIVITY)
    _follow(fresh, event)
    words = {
        name: getattr(fresh, name) for name in ("title", "venue", "starts_at", "ends_at", "event_revision")
    }
    item, is_new = Item.objects.select_related("unit").get_or_create(
        event=event, unit=unit, defaults={**words, "made_by_id": actor.user_id}
    )
    if is_new:
        note(actor, "agenda_planned", item, event=event.pk)
    return item


@transaction.atomic
def follow_events(*, now: datetime | None = None) -> int:
    """One look at the events behind items: each change is taken over and told once; how many items changed."""
    since = (now or timezone.now()) - _BACK
    # Said although the join says it, too: only so does the database see that the small index holds all of them.
    rows = Item.objects.filter(event__isnull=False, event__ends_at__gte=since).exclude(
        event_revision=F("event__revision")
    )
    rows = rows.select_related("event", "unit").select_for_update(of=("self",), skip_locked=True)
    found = list(rows.order_by("pk")[:_A_RUN])
    for item in found:
        was, event = copy(item), item.event
        _follow(item, event)
        if event.state == EventState.CANCELLED and not item.is_off:
            call_off(item, event.cancel_reason, but=None)
        else:
            settle(item, was, but=None)
    return len(found)


def _follow(item: Item, event: Event) -> None:
    item.title, item.venue = event.title, event.venue
    item.starts_at, item.ends_at = event.starts_at, event.ends_at
    item.event_revision = event.revision
