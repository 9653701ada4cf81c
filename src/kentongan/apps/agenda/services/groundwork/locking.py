"""Items taken in hand: locked, in scope, and asked of the policy."""

from django.utils.translation import gettext as _

from kentongan.apps.agenda.errors import NotAllowed, NotFound, WrongStage
from kentongan.apps.agenda.models import Item, Series
from kentongan.apps.agenda.policies import may_plan
from kentongan.apps.agenda.queries.items import items_visible_to
from kentongan.apps.agenda.queries.series import series_visible_to
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


def item_in_sight(actor: Actor, item_id: int) -> Item:
    """The locked item, if `actor` sees it."""
    rows = items_visible_to(actor).select_related("unit", "event")
    found = rows.select_for_update(of=("self",)).filter(pk=item_id).first()
    if found is None:
        raise NotFound(_("Agenda ini"))
    return found


def item_in_hand(actor: Actor, item_id: int, *, called_off: bool = False) -> Item:
    """The locked item, if `actor` plans for its office; a called-off one only when asked for."""
    item = item_in_sight(actor, item_id)
    if not may_plan(actor, item.unit):
        raise NotAllowed
    if item.is_off and not called_off:
        raise WrongStage(_("Agenda ini sudah dibatalkan. Pulihkan dulu bila jadi."))
    return item


def series_in_hand(actor: Actor, series_id: int) -> Series:
    """The locked routine, if `actor` plans for its office."""
    found = series_visible_to(actor).select_for_update(of=("self",)).filter(pk=series_id).first()
    if found is None:
        raise NotFound(_("Agenda rutin ini"))
    return found


def office_to_plan(actor: Actor, unit_id: int) -> Unit:
    """The office, if `actor` plans for it."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound(_("Satuan ini"))
    if not may_plan(actor, unit):
        raise NotAllowed
    return unit


def note(actor: Actor, verb: str, thing: Item | Series, **detail: object) -> None:
    """Writes an act into the trail, at the office that it concerns."""
    kind = "agenda" if isinstance(thing, Item) else "agenda_series"
    trail.record(actor, verb, f"{kind}:{thing.pk}", path=thing.unit.path or "", detail=detail)
