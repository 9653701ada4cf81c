"""Items: planned, changed, called off, brought back."""

from copy import copy

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.academy.enums import EventState
from kentongan.apps.agenda.enums import ItemState
from kentongan.apps.agenda.errors import BadWords, WrongStage
from kentongan.apps.agenda.models import Item
from kentongan.apps.agenda.services.groundwork.changing import settle
from kentongan.apps.agenda.services.groundwork.locking import item_in_hand, note, office_to_plan
from kentongan.apps.agenda.services.groundwork.telling import tell_assigned
from kentongan.apps.agenda.services.groundwork.wording import ItemWords, lay, lay_time, told_of
from kentongan.foundation.accounts.actor import Actor

CANCELLED = gettext_noop("Agenda dibatalkan: %(title)s, %(when)s. %(reason)s")
RESTORED = gettext_noop("Agenda jadi lagi: %(title)s, %(when)s.")


@transaction.atomic
def plan_item(*, actor: Actor, unit_id: int, words: ItemWords) -> Item:
    """Puts an item onto the agenda of an office. Audited."""
    item = Item(unit=office_to_plan(actor, unit_id), made_by_id=actor.user_id)
    lay(item, words)
    lay_time(item, words.starts_at, words.ends_at)
    item.save()
    note(actor, "agenda_planned", item)
    return item


@transaction.atomic
def change_item(*, actor: Actor, item_id: int, words: ItemWords) -> Item:
    """Changes an item; the assigned are told once when what, when, where or who changed. Audited.

    Title, time and place of an item that follows an event stay the event's. A day of a routine becomes an exception.
    """
    item = item_in_hand(actor, item_id)
    was = copy(item)
    lay(item, words)
    if item.event_id:
        item.title, item.venue = was.title, was.venue
    else:
        lay_time(item, words.starts_at, words.ends_at)
    if item.series_id and told_of(item) != told_of(was):
        item.is_exception = True
    settle(item, was, but=actor)
    note(actor, "agenda_changed", item)
    return item


@transaction.atomic
def cancel_item(*, actor: Actor, item_id: int, reason: str) -> Item:
    """Calls an item off with a reason; the assigned are told. It can be brought back. Audited."""
    item = item_in_hand(actor, item_id)
    if not reason.strip():
        raise BadWords(_("Tulis alasan pembatalan."), "reason")
    call_off(item, reason, but=actor)
    note(actor, "agenda_cancelled", item)
    return item


@transaction.atomic
def restore_item(*, actor: Actor, item_id: int) -> Item:
    """Takes a cancellation back; the assigned are told. Not where the event itself is off. Audited."""
    item = item_in_hand(actor, item_id, called_off=True)
    if not item.is_off:
        raise WrongStage(_("Agenda ini tidak sedang batal."))
    if item.event and item.event.state == EventState.CANCELLED:
        raise WrongStage(_("Kegiatannya sendiri dibatalkan oleh penyelenggara."))
    item.state, item.cancelled_at, item.cancel_reason = ItemState.PLANNED, None, ""
    item.revision += 1
    item.save()
    tell_assigned(item, RESTORED, but=actor)
    note(actor, "agenda_restored", item)
    return item


def call_off(item: Item, reason: str, *, but: Actor | None) -> None:
    """Marks a locked item as called off and tells the assigned."""
    item.state, item.cancelled_at = ItemState.CANCELLED, timezone.now()
    item.cancel_reason = " ".join(reason.split())[:300] or _("Tanpa keterangan")
    item.revision += 1
    item.save()
    tell_assigned(item, CANCELLED, but=but, reason=item.cancel_reason)
