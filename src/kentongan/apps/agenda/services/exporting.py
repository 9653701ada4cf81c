"""Tables that leave the house: on record."""

from datetime import date

from django.db import transaction

from kentongan.apps.agenda.errors import NotAllowed
from kentongan.apps.agenda.policies import may_read
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def note_export(*, actor: Actor, unit: Unit, first: date, last: date, count: int) -> None:
    """Lets a reader take an agenda as a table; the trail keeps who took which days."""
    if not may_read(actor, unit):
        raise NotAllowed
    detail = {"first": first.isoformat(), "last": last.isoformat(), "count": count}
    trail.record(actor, "agenda_exported", f"unit:{unit.pk}", path=unit.path or "", detail=detail)
