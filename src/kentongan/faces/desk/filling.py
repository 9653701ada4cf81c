"""Forms that call one service and go on to where it says; what was typed stays when it refuses."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kentongan.foundation.errors import KentonganError

# Who may not, and what is not there, is no matter of what was typed.
_NO_FORM_MENDS = frozenset({403, 404})


def filled(
    request: HttpRequest,
    form: forms.Form,
    act: Callable[[dict[str, Any]], str],
    *,
    said: str,
    shown: dict[str, Any],
    template: str,
) -> HttpResponse:
    """Shows a form, or hands its words to `act`, which calls one service and gives the next address.

    A refusal stands at the field that it names. Without `said`, `act` says itself what was done.
    """
    if request.method == "POST" and form.is_valid():
        try:
            to = act(form.cleaned_data)
        except KentonganError as error:
            if error.status in _NO_FORM_MENDS:
                raise
            field = getattr(error, "field", "")
            form.add_error(field if field in form.fields else None, error.message)
        else:
            if said:
                messages.success(request, said)
            return redirect(to)
    return render(request, template, {"form": form, **shown}, status=400 if form.errors else 200)
