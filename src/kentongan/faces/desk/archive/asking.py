"""What the pages of the registry share: tabs, leaves, forms that call one service."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kentongan.apps.archive.errors import BadWords, NotAllowed, WrongStage
from kentongan.apps.archive.policies import may_note_somewhere, may_open
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.faces.desk.paging import Leaf, Uncounted
from kentongan.foundation.accounts.policy import Permission

_PER_PAGE = 30


def must_open(request: HttpRequest) -> None:
    """Raises NotAllowed for who reads no quotations at all."""
    if not may_open(request.actor):
        raise NotAllowed


def tabs(request: HttpRequest, here: str) -> dict[str, Any]:
    """What the tabs need."""
    return {"here": here, "may_note": may_note_somewhere(request.actor)}


def leaf(request: HttpRequest, rows: QuerySet) -> Leaf:
    return Uncounted(rows, _PER_PAGE).page(request.GET.get("page", "1"))


def offices(request: HttpRequest, permission: Permission) -> QuerySet[Unit]:
    """The offices of today for which the actor may do a thing, widest first."""
    return (units_visible_to(request.actor, permission) & public_units()).order_by("path")


def filled(
    request: HttpRequest,
    form: forms.Form,
    act: Callable[[dict[str, Any]], str],
    *,
    said: str,
    shown: dict[str, Any],
) -> HttpResponse:
    """Shows a form, or hands its words to `act`, which calls one service and says where to go."""
    if request.method == "POST" and form.is_valid():
        try:
            to = act(form.cleaned_data)
        except (BadWords, WrongStage) as error:
            field = getattr(error, "field", "")
            form.add_error(field if field in form.fields else None, error.message)
        else:
            messages.success(request, said)
            return redirect(to)
    context = {"form": form, **shown}
    return render(request, "desk/archive/form.html", context, status=422 if form.errors else 200)
