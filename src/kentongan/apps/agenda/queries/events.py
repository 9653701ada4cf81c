"""Events of the academy that the own office holds or is asked to, and that its agenda lacks."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.models import Event, Invitation
from kentongan.apps.academy.queries.events import events_visible_to
from kentongan.apps.agenda.models import Item
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor


def events_to_take(actor: Actor, unit: Unit, begin: datetime, end: datetime) -> QuerySet[Event]:
    """Open events within [begin, end) that concern the office and stand not yet on its agenda; ten at most."""
    asked = Invitation.objects.filter(event=OuterRef("pk"), unit=unit)
    taken = Item.objects.filter(event=OuterRef("pk"), unit=unit)
    rows = events_visible_to(actor).filter(
        Q(unit=unit) | Q(Exists(asked)), state=EventState.OPEN, starts_at__lt=end, ends_at__gt=begin
    )
    return rows.filter(~Exists(taken)).order_by("starts_at", "id")[:10]
