"""The requester's own page: steps, due day and its working, answer, and what can be done next."""

from collections.abc import Callable

from django import forms
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kentongan.apps.openness.enums import FileKind
from kentongan.apps.openness.models import Request
from kentongan.apps.openness.queries.clock import proof_of
from kentongan.apps.openness.queries.requests import status_of
from kentongan.apps.openness.services import handling, objecting
from kentongan.apps.openness.services.links import open_link
from kentongan.core.openness.service.grounds import refusal_grounds
from kentongan.faces.site.openness.forms import CompleteForm, ObjectForm, WithdrawForm
from kentongan.faces.site.openness.privacy import count_visit, own_page
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.workdays.queries import calendar


@own_page
def request_status(request: HttpRequest, token: str) -> HttpResponse:
    """Everything about one request; dead links all get the same answer."""
    found = _found(request, token)
    if found is None:
        return _dead(request)
    asked = status_of(found)
    today = calendar()
    deadlines = [(deadline, proof_of(deadline, today)) for deadline in asked.deadlines.all()]
    shown = {
        "asked": asked,
        "token": token,
        "deadlines": deadlines,
        "running": [pair for pair in deadlines if pair[0].met_at is None],
        "answer_files": [file for file in asked.files.all() if file.kind == FileKind.ANSWER],
        "grounds": [refusal_grounds()[key] for key in asked.answer.grounds]
        if hasattr(asked, "answer")
        else [],
        "can_object": not hasattr(asked, "objection")
        and not objecting.is_too_early(asked)
        and asked.status != "withdrawn",
    }
    return render(request, "site/openness/status.html", shown)


@own_page
def answer_file(request: HttpRequest, token: str, file_id: int) -> HttpResponse:
    """A file of the answer, as a download: never shown within the page."""
    found = _found(request, token)
    kept = (
        found.files.filter(pk=file_id, kind=FileKind.ANSWER, is_quarantined=False).first() if found else None
    )
    if kept is None:
        raise Http404
    return FileResponse(kept.file.open("rb"), as_attachment=True, filename=kept.name, content_type=kept.type)


@own_page
def complete(request: HttpRequest, token: str) -> HttpResponse:
    """Adds what was missing."""

    def act(form: forms.Form) -> None:
        words = {name: form.cleaned_data[name] for name in ("id_kind", "id_tail", "words")}
        completion = handling.Completion(**words)
        handling.complete_request(token=token, completion=completion, uploads=request.FILES.getlist("files"))

    return _acted(request, token, CompleteForm, act, _("Lengkapi permohonan"), _("Kirim kelengkapan"))


@own_page
def object_to(request: HttpRequest, token: str) -> HttpResponse:
    """Objects to the answer, or to its absence."""

    def act(form: forms.Form) -> None:
        objecting.object_by_link(
            token=token, ground=form.cleaned_data["ground"], words=form.cleaned_data["words"]
        )

    return _acted(request, token, ObjectForm, act, _("Ajukan keberatan"), _("Kirim keberatan"))


@own_page
def withdraw(request: HttpRequest, token: str) -> HttpResponse:
    """Takes the request back."""

    def act(form: forms.Form) -> None:
        handling.withdraw_request(token=token, words=form.cleaned_data["words"])

    return _acted(request, token, WithdrawForm, act, _("Cabut permohonan"), _("Ya, cabut permohonan"))


def _acted(
    request: HttpRequest,
    token: str,
    shape: type[forms.Form],
    act: Callable[[forms.Form], None],
    heading: str,
    button: str,
) -> HttpResponse:
    found = _found(request, token)
    if found is None:
        return _dead(request)
    # An empty form is a form: whoever withdraws need not say why.
    form = shape(request.POST, request.FILES) if request.method == "POST" else shape()
    if request.method == "POST":
        count_visit(request, "information_act", at_most=20, seconds=600)
        if form.is_valid():
            try:
                act(form)
            except KentonganError as error:
                field = getattr(error, "field", "")
                form.add_error(field if field in form.fields else None, error.message)
            else:
                return redirect("request_status", token=token)
    shown = {"form": form, "asked": found, "token": token, "heading": heading, "button": button}
    return render(request, "site/openness/act.html", shown, status=400 if form.errors else 200)


def _found(request: HttpRequest, token: str) -> Request | None:
    count_visit(request, "information_link", at_most=240, seconds=600)
    return open_link(token)


def _dead(request: HttpRequest) -> HttpResponse:
    return render(request, "site/openness/dead.html", status=404)
