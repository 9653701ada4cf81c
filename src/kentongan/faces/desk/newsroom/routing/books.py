"""Books of routes at the desk: the list, one book, and what is done with it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kentongan.apps.newsroom.errors import BookNotFound, CannotActivate, NotAllowed, WrongStage
from kentongan.apps.newsroom.models import RouteBook
from kentongan.apps.newsroom.policies import may_read_routes, may_route, may_route_somewhere
from kentongan.apps.newsroom.queries.routing.books import book_for_desk, books_listed, house_routes
from kentongan.apps.newsroom.services.routing import books, trying
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.filling import filled
from kentongan.faces.desk.newsroom.routing.forms import BookForm, NewBookForm
from kentongan.faces.desk.newsroom.routing.showing import lines_of, steps_in_words, trial_of
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission

_PAGE = 20
_FORM = "desk/newsroom/routing/form.html"


@staff_required
@require_safe
def book_list(request: HttpRequest) -> HttpResponse:
    """The books that bind the reader's branches, drafts first, and the routes of the house below them."""
    must_read(request.actor)
    shown = {
        "page": Uncounted(books_listed(request.actor), _PAGE).page(request.GET.get("page", "1")),
        "house": [(route, steps_in_words(route.steps)) for route in house_routes()],
        "may_manage": may_route_somewhere(request.actor),
        "today": timezone.localdate(),
        "here": "books",
    }
    return render(request, "desk/newsroom/routing/books.html", shown)


@staff_required
@require_http_methods(["GET", "POST"])
def book_new(request: HttpRequest) -> HttpResponse:
    """A draft of rules for a branch."""
    if not may_route_somewhere(request.actor):
        raise NotAllowed(_("Jalur persetujuan diatur kepala Kanwil dan ketua humas pusat."))
    units = (units_visible_to(request.actor, Permission.ROUTE_MANAGE) & public_units()).order_by("path")
    form = NewBookForm(request.POST or None, units=units)

    def act(given: dict[str, Any]) -> str:
        book = books.start_book(actor=request.actor, unit_id=given["unit"].pk, words=form.words())
        return reverse("route_book", args=[book.pk])

    shown = {
        "heading": _("Jalur baru"),
        "back": reverse("route_books"),
        "submit": _("Buat rancangan"),
        "here": "books",
    }
    return filled(
        request, form, act, said=_("Rancangan dibuat. Sekarang susun aturannya."), shown=shown, template=_FORM
    )


@staff_required
@require_safe
def book_page(request: HttpRequest, book_id: int) -> HttpResponse:
    """One book: its rules in order, what they would have done, and the buttons of who may act."""
    book = book_or_404(request.actor, book_id)
    trial = trial_of(request.actor, book)
    shown = {
        "book": book,
        "lines": lines_of(list(book.rules.all()), trial.row if trial else None),
        "trial": trial,
        "may_manage": may_route(request.actor, book.unit),
        "today": timezone.localdate(),
        "here": "books",
    }
    return render(request, "desk/newsroom/routing/book.html", shown)


@staff_required
@require_http_methods(["GET", "POST"])
def book_edit(request: HttpRequest, book_id: int) -> HttpResponse:
    """Name, reason and days of a draft."""
    book = draft_or_refuse(request.actor, book_id)
    form = BookForm(request.POST or None, initial=BookForm.initial_of(book))

    def act(_given: dict[str, Any]) -> str:
        books.write_book(actor=request.actor, book_id=book.pk, words=form.words())
        return reverse("route_book", args=[book.pk])

    shown = {
        "heading": _("Nama dan masa berlaku"),
        "back": reverse("route_book", args=[book.pk]),
        "submit": _("Simpan"),
        "here": "books",
    }
    return filled(request, form, act, said=_("Rancangan disimpan."), shown=shown, template=_FORM)


@staff_required
@require_POST
def book_copy(request: HttpRequest, book_id: int) -> HttpResponse:
    """A draft from a book that is or was in force."""
    book = books.copy_book(actor=request.actor, book_id=book_id)
    messages.success(request, _("Rancangan dibuat dari buku ini."))
    return redirect("route_book", book.pk)


@staff_required
@require_POST
def book_try(request: HttpRequest, book_id: int) -> HttpResponse:
    """Asks what the draft would have made of last month's stories."""
    trying.ask_trial(actor=request.actor, book_id=book_id)
    messages.success(request, _("Uji coba berjalan. Anda boleh meninggalkan halaman ini."))
    return redirect(reverse("route_book", args=[book_id]) + "#uji")


@staff_required
@require_POST
def book_activate(request: HttpRequest, book_id: int) -> HttpResponse:
    """Puts a draft in force."""
    try:
        book = books.activate_book(actor=request.actor, book_id=book_id)
    except CannotActivate as error:
        for reason in error.reasons:
            messages.warning(request, reason.text)
        return redirect("route_book", book_id)
    messages.success(
        request, _("“%s” berlaku. Berita yang diajukan sejak itu menempuh jalur ini.") % book.name
    )
    return redirect("route_book", book_id)


@staff_required
@require_POST
def book_end(request: HttpRequest, book_id: int) -> HttpResponse:
    books.end_book(actor=request.actor, book_id=book_id)
    messages.success(request, _("Buku jalur diakhiri. Jalur di atasnya berlaku lagi."))
    return redirect("route_book", book_id)


@staff_required
@require_POST
def book_discard(request: HttpRequest, book_id: int) -> HttpResponse:
    books.discard_book(actor=request.actor, book_id=book_id)
    messages.success(request, _("Rancangan dibuang."))
    return redirect("route_books")


def must_read(actor: Actor) -> None:
    """Raises NotAllowed for who reads no stories anywhere."""
    if not may_read_routes(actor):
        raise NotAllowed(_("Jalur persetujuan dibaca oleh yang membaca berita."))


def book_or_404(actor: Actor, book_id: int) -> RouteBook:
    book = book_for_desk(actor, book_id)
    if book is None:
        raise BookNotFound
    return book


def draft_or_refuse(actor: Actor, book_id: int) -> RouteBook:
    """The draft that `actor` may change; raises BookNotFound, NotAllowed, WrongStage."""
    book = book_or_404(actor, book_id)
    if not may_route(actor, book.unit):
        raise NotAllowed(_("Jalur persetujuan satuan ini diatur pejabat di atasnya."))
    if not book.is_draft:
        raise WrongStage(_("Jalur yang berlaku tidak diubah; susun rancangan baru darinya."))
    return book
