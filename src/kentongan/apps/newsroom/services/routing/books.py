"""Books of routes: drafting, putting in force, ending, and going back to an older one."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.enums import BookState
from kentongan.apps.newsroom.errors import BadRoute, BookNotFound, CannotActivate, NotAllowed, WrongStage
from kentongan.apps.newsroom.gate import booking
from kentongan.apps.newsroom.models import Route, RouteBook, RouteRule
from kentongan.apps.newsroom.policies import may_route
from kentongan.apps.newsroom.queries.routing.books import books_visible_to
from kentongan.apps.newsroom.queries.routing.choosing import terms_of
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True, kw_only=True)
class BookWords:
    """What a book is called, why it is made, and from which day to which it holds (both included)."""

    name: str
    note: str = ""
    first: date | None = None
    last: date | None = None


@transaction.atomic
def start_book(*, actor: Actor, unit_id: int, words: BookWords) -> RouteBook:
    """Begins a draft of rules for an office and all below it. Audited."""
    unit = units_visible_to(actor, Permission.STORY_READ).filter(pk=unit_id).first()
    if unit is None:
        raise BookNotFound
    if not may_route(actor, unit):
        raise NotAllowed(_("Jalur persetujuan satuan ini diatur pejabat di atasnya."))
    book = RouteBook(unit=unit, made_by_id=actor.user_id)
    _write(book, words)
    _record(actor, book, "routes_started")
    return book


@transaction.atomic
def copy_book(*, actor: Actor, book_id: int) -> RouteBook:
    """A draft with the rules of a book that is or was in force: every change begins so, and every way back. Audited."""
    source = _managed(actor, book_id)
    if source.is_draft:
        return source
    book = RouteBook.objects.create(unit=source.unit, name=source.name, made_by_id=actor.user_id)
    for rule in source.rules.all():
        rule.pk, rule.book, rule.route = None, book, None
        rule.save(force_insert=True)
    _record(actor, book, "routes_started", source=source.pk)
    return book


@transaction.atomic
def write_book(*, actor: Actor, book_id: int, words: BookWords) -> RouteBook:
    """Name, reason and days of a draft anew. Audited."""
    book = draft_in_hand(actor, book_id)
    _write(book, words)
    _record(actor, book, "routes_changed")
    return book


@transaction.atomic
def activate_book(*, actor: Actor, book_id: int) -> RouteBook:
    """Puts a draft in force; the book before it at the same office ends on its first day. Audited.

    Stories that are under review keep the route they are on until their text is saved or submitted anew. Raises
    CannotActivate with every reason.
    """
    book = draft_in_hand(actor, book_id)
    before = _standing(book)
    rules = list(book.rules.all())
    today = timezone.localdate()
    state = booking.BookState(
        is_draft=book.is_draft,
        name=book.name,
        rules=tuple(map(terms_of, rules)),
        today=today,
        first=book.valid_from,
        until=book.valid_to,
        previous_from=before.valid_from if before else None,
    )
    if reasons := booking.reasons_not_to_activate(state):
        raise CannotActivate(reasons)
    book.valid_from = book.valid_from or today
    if before:
        _end(before, book.valid_from)
    book.state, book.activated_by_id = BookState.ACTIVE, actor.user_id
    book.save()
    _lay_routes(book, rules)
    _record(actor, book, "routes_activated", since=book.valid_from.isoformat(), rules=len(rules))
    return book


@transaction.atomic
def end_book(*, actor: Actor, book_id: int) -> RouteBook:
    """Takes a book out of force from now on; what stands above it holds again. Audited."""
    book = _in_hand(actor, book_id)
    if book.state != BookState.ACTIVE:
        raise WrongStage(_("Hanya buku jalur yang berlaku yang dapat diakhiri."))
    _end(book, timezone.localdate())
    _record(actor, book, "routes_ended")
    return book


@transaction.atomic
def discard_book(*, actor: Actor, book_id: int) -> None:
    """Throws a draft away. Audited. Refuses what is or was in force."""
    book = draft_in_hand(actor, book_id)
    _record(actor, book, "routes_discarded")
    book.delete()


def draft_in_hand(actor: Actor, book_id: int) -> RouteBook:
    """The draft under lock; raises BookNotFound, NotAllowed, or WrongStage for what is or was in force."""
    book = _in_hand(actor, book_id)
    if not book.is_draft:
        raise WrongStage(_("Jalur yang berlaku tidak diubah; susun rancangan baru darinya."))
    return book


def _managed(actor: Actor, book_id: int) -> RouteBook:
    book = books_visible_to(actor).select_related("unit").filter(pk=book_id).first()
    if book is None:
        raise BookNotFound
    if not may_route(actor, book.unit):
        raise NotAllowed(_("Jalur persetujuan satuan ini diatur pejabat di atasnya."))
    return book


def _in_hand(actor: Actor, book_id: int) -> RouteBook:
    book = _managed(actor, book_id)
    return RouteBook.objects.select_for_update(of=("self",)).select_related("unit").get(pk=book.pk)


def _standing(book: RouteBook) -> RouteBook | None:
    standing = RouteBook.objects.select_for_update().filter(unit_id=book.unit_id, state=BookState.ACTIVE)
    return standing.first()


def _end(book: RouteBook, day: date) -> None:
    """`day` is the first on which it binds no more; never later than an end that was set before."""
    until = max(day, book.valid_from)
    book.state, book.valid_to = BookState.ENDED, min(until, book.valid_to or until)
    book.save(update_fields=["state", "valid_to", "updated_at"])


def _lay_routes(book: RouteBook, rules: list[RouteRule]) -> None:
    for rule in rules:
        key = f"buku-{book.pk}-{rule.pk}"
        rule.route = Route.objects.create(key=key, label=rule.label, steps=rule.steps)
        rule.save(update_fields=["route"])


def _write(book: RouteBook, words: BookWords) -> None:
    book.name, book.note = " ".join(words.name.split())[:80], " ".join(words.note.split())[:300]
    if len(book.name) < booking.LEAST_NAME:
        raise BadRoute(_("Beri buku jalur ini nama."), "name")
    if words.first and words.first < timezone.localdate():
        raise BadRoute(_("Jalur tidak berlaku surut: pilih hari ini atau sesudahnya."), "first")
    if words.last and words.last < (words.first or timezone.localdate()):
        raise BadRoute(_("Hari terakhir mendahului hari pertama."), "last")
    book.valid_from = words.first
    book.valid_to = words.last + timedelta(days=1) if words.last else None
    book.save()


def _record(actor: Actor, book: RouteBook, verb: str, **detail: object) -> None:
    trail.record(actor, verb, f"routes:{book.pk}", path=book.unit.path, detail=detail)
