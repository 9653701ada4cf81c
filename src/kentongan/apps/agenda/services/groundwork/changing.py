"""What follows a change of an item: the count of changes, answers asked anew, one notice a person."""

from django.utils.translation import gettext_noop

from kentongan.apps.agenda.enums import AnswerState
from kentongan.apps.agenda.models import Item
from kentongan.apps.agenda.services.groundwork.telling import tell_assigned
from kentongan.apps.agenda.services.groundwork.wording import time_of, told_of
from kentongan.foundation.accounts.actor import Actor

CHANGED = gettext_noop("Agenda berubah: %(title)s, %(when)s.")
MOVED = gettext_noop("Waktu agenda berubah: %(title)s, sekarang %(when)s. Jawab lagi apakah Anda sanggup.")


def settle(item: Item, was: Item, *, but: Actor | None) -> bool:
    """Saves a changed item; whether the assigned had to hear of it. A save that changes nothing tells nobody.

    When the time moved, who had said yes is asked anew. A called-off item is saved without a word.
    """
    is_news = told_of(item) != told_of(was)
    item.revision += 1 if is_news else 0
    item.save()
    if not is_news or item.is_off:
        return False
    has_moved = time_of(item) != time_of(was)
    if has_moved:
        ask_anew(item)
    tell_assigned(item, MOVED if has_moved else CHANGED, but=but)
    return True


def ask_anew(item: Item) -> None:
    """Who had said yes to another time is asked again; who changes it and covers it has said so."""
    item.assignments.filter(state=AnswerState.ACCEPTED).update(state=AnswerState.ASKED, answered_at=None)
