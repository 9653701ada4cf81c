"""The attendance book: opening it, its rules, a new link."""

from dataclasses import dataclass
from uuid import uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.attendance.errors import BadWords
from kentongan.apps.attendance.models import Book
from kentongan.apps.attendance.models.book import CLOSES_AFTER, OPENS_BEFORE, SHARE
from kentongan.apps.attendance.services.reach import event_to_run, event_to_take
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_LONGEST = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How presence is taken at an event."""

    rotates: bool = True
    opens_before: int = OPENS_BEFORE
    closes_after: int = CLOSES_AFTER
    share: int = SHARE


@transaction.atomic
def open_book(*, actor: Actor, event_id: int) -> Book:
    """The book of an event, opened with the usual rules if it is not. Refuses who does not take its attendance."""
    event = event_to_take(actor, event_id)
    book, _is_new = Book.objects.get_or_create(event=event)
    return book


@transaction.atomic
def change_rules(*, actor: Actor, event_id: int, rules: Rules) -> Book:
    """Sets how presence is taken and from which share of the sessions one counts as present. Audited."""
    event = event_to_run(actor, event_id)
    if not 1 <= rules.share <= 100:
        raise BadWords(_("Isi antara 1 dan 100 persen."), "share")
    for name in ("opens_before", "closes_after"):
        if not 0 <= getattr(rules, name) <= _LONGEST:
            raise BadWords(_("Paling lama satu hari (1440 menit)."), name)
    words = {name: getattr(rules, name) for name in ("rotates", "opens_before", "closes_after", "share")}
    book, _is_new = Book.objects.update_or_create(event=event, defaults=words)
    trail.record(
        actor, "attendance_book_changed", f"event:{event.pk}", path=event.unit.path or "", detail=words
    )
    return book


@transaction.atomic
def renew_link(*, actor: Actor, event_id: int) -> Book:
    """Closes the link and every code shown so far and makes new ones: for a link that went astray. Audited."""
    event = event_to_run(actor, event_id)
    book, _is_new = Book.objects.update_or_create(event=event, defaults={"seed": uuid4()})
    trail.record(actor, "attendance_link_renewed", f"event:{event.pk}", path=event.unit.path or "")
    return book
