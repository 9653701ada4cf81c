"""The attendance book of an event, its sessions in their window, and the door behind a link."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.models import Event, Participant, Session
from kentongan.apps.attendance.enums import ArrivalState
from kentongan.apps.attendance.models import Arrival, Book
from kentongan.apps.attendance.queries.codes import event_in_door, is_door, participant_in_link
from kentongan.apps.units.models import Unit

_LINK_LIVES = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Door:
    """What the link of an event opens: its book, its sessions, and those that can be entered now."""

    book: Book
    event: Event
    sessions: tuple[Session, ...]
    open_now: tuple[Session, ...]


def book_of(event: Event) -> Book | None:
    """The book of an event, None where nobody opened one yet; one query."""
    return Book.objects.filter(event_id=event.pk).first()


def is_open(book: Book, session: Session, now: datetime) -> bool:
    """Whether the door of a session stands open: from a while before it begins to a while after it ends."""
    opens = session.starts_at - timedelta(minutes=book.opens_before)
    return opens <= now <= session.ends_at + timedelta(minutes=book.closes_after)


def door_at(token: str, now: datetime) -> Door | None:
    """What stands behind the link of an event that is under way or coming; two queries, none for a made-up link."""
    event_id = event_in_door(token)
    if event_id is None:
        return None
    book = Book.objects.select_related("event__unit").filter(event_id=event_id).first()
    if book is None or not is_door(book, token) or book.event.state != EventState.OPEN:
        return None
    sessions = tuple(book.event.sessions.all())
    return Door(book, book.event, sessions, tuple(one for one in sessions if is_open(book, one, now)))


def offices_at(event: Event) -> QuerySet[Unit]:
    """The offices from which people may come: those invited and the organiser, in the order of the tree."""
    invited = Unit.objects.filter(event_invitations__event=event)
    return (invited | Unit.objects.filter(pk=event.unit_id)).distinct().order_by("path")


def participant_at(token: str, now: datetime) -> Participant | None:
    """The person behind a personal link, until two months after the event; one query, none for a made-up link."""
    key = participant_in_link(token)
    if key is None:
        return None
    rows = Participant.objects.select_related("event__unit", "unit").exclude(
        event__state=EventState.CANCELLED
    )
    return rows.filter(pk=key, event__ends_at__gt=now - _LINK_LIVES).first()


def arrivals_to_decide(event: Event) -> QuerySet[Arrival]:
    """Who came by link and is on no list, the earliest first."""
    rows = Arrival.objects.filter(session__event_id=event.pk, state=ArrivalState.WAITING)
    return rows.select_related("unit", "session").order_by("at", "id")
