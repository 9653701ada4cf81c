"""What the pages of message houses share: the office asked for, and forms that call one service."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kentongan.apps.messagehouse.errors import NotAllowed, NotFound, Refused
from kentongan.apps.messagehouse.policies import may_enter
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission


def own_office(actor: Actor) -> Unit | None:
    """The office of the actor's first post, where the page begins."""
    paths = [post.path for post in actor.posts]
    units = {unit.path: unit for unit in offices(actor).filter(path__in=paths)}
    return next((units[path] for path in paths if path in units), None)


def offices(actor: Actor) -> QuerySet[Unit]:
    """The offices of today whose house the actor may read as their own."""
    return (units_visible_to(actor, Permission.MESSAGE_READ) & public_units()).order_by("path")


def office_of(request: HttpRequest) -> Unit:
    """The office in the address (its key), else the own one; raises NotFound, NotAllowed."""
    if not may_enter(request.actor):
        raise NotAllowed
    key = request.GET.get("satuan", "")[:80]
    found = offices(request.actor).filter(key=key).first() if key else own_office(request.actor)
    if found is None:
        raise NotFound
    return found


def filled(
    request: HttpRequest,
    form: forms.Form,
    act: Callable[[dict[str, Any]], str],
    *,
    said: str,
    template: str = "desk/messagehouse/form.html",
    **shown: Any,
) -> HttpResponse:
    """Shows a form, or hands its words to `act`, which calls one service and says where to go."""
    if request.method == "POST" and form.is_valid():
        try:
            to = act(form.cleaned_data)
        except Refused as error:
            form.add_error(error.code if error.code in form.fields else None, error.message)
        else:
            messages.success(request, said)
            return redirect(to)
    return render(request, template, {"form": form, **shown}, status=400 if form.errors else 200)
