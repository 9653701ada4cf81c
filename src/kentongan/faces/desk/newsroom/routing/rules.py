"""The rules of a draft at the desk."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kentongan.apps.newsroom.errors import BookNotFound
from kentongan.apps.newsroom.models import RouteBook, RouteRule
from kentongan.apps.newsroom.services.routing import rules
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.filling import filled
from kentongan.faces.desk.newsroom.routing.books import draft_or_refuse
from kentongan.faces.desk.newsroom.routing.forms import RuleForm

_FORM = "desk/newsroom/routing/rule.html"


@staff_required
@require_http_methods(["GET", "POST"])
def rule_new(request: HttpRequest, book_id: int) -> HttpResponse:
    """A further rule at the end of a draft."""
    book = draft_or_refuse(request.actor, book_id)
    form = RuleForm(request.POST or None)

    def act(_given: dict[str, Any]) -> str:
        rules.add_rule(actor=request.actor, book_id=book.pk, words=form.words())
        return reverse("route_book", args=[book.pk])

    return filled(request, form, act, said=_("Aturan ditambahkan."), shown=_shown(book, None), template=_FORM)


@staff_required
@require_http_methods(["GET", "POST"])
def rule_edit(request: HttpRequest, book_id: int, rule_id: int) -> HttpResponse:
    """One rule of a draft."""
    book = draft_or_refuse(request.actor, book_id)
    rule = next((one for one in book.rules.all() if one.pk == rule_id), None)
    if rule is None:
        raise BookNotFound
    form = RuleForm(request.POST or None, rule=rule)

    def act(_given: dict[str, Any]) -> str:
        rules.change_rule(actor=request.actor, book_id=book.pk, rule_id=rule.pk, words=form.words())
        return reverse("route_book", args=[book.pk])

    return filled(request, form, act, said=_("Aturan disimpan."), shown=_shown(book, rule), template=_FORM)


@staff_required
@require_POST
def rule_move(request: HttpRequest, book_id: int, rule_id: int) -> HttpResponse:
    """One place up or down."""
    rules.move_rule(
        actor=request.actor, book_id=book_id, rule_id=rule_id, up=request.POST.get("do") != "down"
    )
    return redirect(reverse("route_book", args=[book_id]) + f"#aturan-{rule_id}")


@staff_required
@require_POST
def rule_drop(request: HttpRequest, book_id: int, rule_id: int) -> HttpResponse:
    rules.drop_rule(actor=request.actor, book_id=book_id, rule_id=rule_id)
    messages.success(request, _("Aturan dibuang dari rancangan."))
    return redirect("route_book", book_id)


def _shown(book: RouteBook, rule: RouteRule | None) -> dict[str, Any]:
    return {"book": book, "rule": rule, "here": "books"}
