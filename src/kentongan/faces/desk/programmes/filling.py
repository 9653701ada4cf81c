"""Forms that call one service, and go on to where it says."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kentongan.apps.programmes.errors import BadWords, WrongStage

FORM = "desk/programmes/form.html"


def filled(
    request: HttpRequest,
    form: forms.Form,
    act: Callable[[dict[str, Any]], str],
    *,
    said: str,
    shown: dict[str, Any],
    template: str = FORM,
) -> HttpResponse:
    """Shows a form, or hands its words to `act`, which gives the next address. What was typed stays on refusal."""
    if request.method == "POST" and form.is_valid():
        try:
            to = act(form.cleaned_data)
        except (BadWords, WrongStage) as error:
            field = getattr(error, "field", "")
            form.add_error(field if field in form.fields else None, error.message)
        else:
            messages.success(request, said)
            return redirect(to)
    return render(request, template, {"form": form, **shown}, status=400 if form.errors else 200)


def asked_number(request: HttpRequest, name: str) -> int | None:
    """A key in the query; None for what is no number."""
    asked = request.GET.get(name, "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else None
