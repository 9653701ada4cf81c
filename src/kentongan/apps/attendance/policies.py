"""Who may do what with attendance. The organiser's branch takes it; an office sees what is noted of its own people."""

from kentongan.apps.academy import policies as academy
from kentongan.apps.academy.models import Event
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_open_desk(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.EVENT_READ)


def may_take(actor: Actor, event: Event) -> bool:
    """Scan, note by hand, read the lists of names, hand out passes."""
    return academy.may_take_attendance(actor, event)


def may_run(actor: Actor, event: Event) -> bool:
    """Rules of the book, lists afterwards, questions: who holds the event."""
    return academy.may_manage_event(actor, event)


def may_see_all(actor: Actor, event: Event) -> bool:
    """The numbers of every invited office: the organiser's branch."""
    return may(actor, Permission.EVENT_READ, event.unit.path or "")


def may_see_names(actor: Actor, event: Event, unit: Unit) -> bool:
    """Who of an office came: those who take attendance, and the office's own newsroom."""
    return may_take(actor, event) or may(actor, Permission.ATTENDANCE_TAKE, unit.path or "")
