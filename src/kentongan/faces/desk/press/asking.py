"""What the pages of the press desk share: tabs, offices to choose from, forms that call one service."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kentongan.apps.press.errors import BadWords, CannotUse, WrongStage
from kentongan.apps.press.policies import may_open_contacts
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.faces.desk.paging import Leaf, Uncounted
from kentongan.foundation.accounts.policy import Permission

PER_PAGE = 30
FORM = "desk/press/form.html"


def tabs(request: HttpRequest, here: str) -> dict[str, Any]:
    """What the tabs need."""
    return {"here": here, "with_contacts": may_open_contacts(request.actor)}


def asked_words(request: HttpRequest, name: str = "q") -> str:
    return request.GET.get(name, "").replace("\x00", "").strip()[:100]


def asked_number(request: HttpRequest, name: str) -> int | None:
    """A key in the address; None for what is no number."""
    asked = request.GET.get(name, "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else None


def keys_of(request: HttpRequest, name: str) -> list[int]:
    """The ticked keys of a posted form."""
    return [
        int(one) for one in request.POST.getlist(name) if one.isascii() and one.isdigit() and len(one) < 10
    ]


def leaf(request: HttpRequest, rows: QuerySet) -> Leaf:
    return Uncounted(rows, PER_PAGE).page(request.GET.get("page", "1"))


def offices(request: HttpRequest, permission: Permission) -> QuerySet[Unit]:
    """The offices of today for which the actor may do a thing, widest first."""
    return (units_visible_to(request.actor, permission) & public_units()).order_by("path")


def zone_of(units: QuerySet[Unit]) -> str:
    """The zone in which a form without a thing yet is read: that of the widest office."""
    first = units.first()
    return first.time_zone if first else "Asia/Jakarta"


def filled(
    request: HttpRequest,
    form: forms.Form,
    act: Callable[[dict[str, Any]], str],
    *,
    said: str,
    shown: dict[str, Any],
    template: str = FORM,
) -> HttpResponse:
    """Shows a form, or hands its words to `act`, which calls one service and says where to go."""
    if request.method == "POST" and form.is_valid():
        try:
            to = act(form.cleaned_data)
        except (BadWords, CannotUse, WrongStage) as error:
            field = getattr(error, "field", "")
            form.add_error(field if field in form.fields else None, error.message)
        else:
            messages.success(request, said)
            return redirect(to)
    return render(request, template, {"form": form, **shown}, status=400 if form.errors else 200)
