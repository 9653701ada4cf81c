"""Steps before the answer: ask for completion, search, test, extend; and an objection that came on paper."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.openness.queries.requests import request_for
from kentongan.apps.openness.services import handling, objecting
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.openness.forms import ObjectionForm, WordsForm
from kentongan.faces.desk.openness.requests import show_request
from kentongan.foundation.errors import KentonganError


@staff_required
@require_POST
def request_completion(request: HttpRequest, request_id: int) -> HttpResponse:
    """Asks the requester for what is missing."""
    form = WordsForm(request.POST)
    if not form.is_valid():
        return show_request(request, request_id, form, status=400)
    handling.ask_completion(actor=request.actor, request_id=request_id, missing=form.cleaned_data["words"])
    messages.success(request, _("Pemohon diminta melengkapi. Waktu menjawab tetap berjalan."))
    return redirect("request_page", request_id=request_id)


@staff_required
@require_POST
def request_stage(request: HttpRequest, request_id: int) -> HttpResponse:
    """The search begins, or the consequence test."""
    handling.begin_stage(actor=request.actor, request_id=request_id, stage=request.POST.get("tahap", "")[:20])
    messages.success(request, _("Tahap dicatat; pemohon melihatnya di halaman status."))
    return redirect("request_page", request_id=request_id)


@staff_required
def request_extend(request: HttpRequest, request_id: int) -> HttpResponse:
    """Lengthens the time once, with a reason."""
    asked = request_for(request.actor, request_id)
    form = WordsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            handling.extend_request(
                actor=request.actor, request_id=request_id, reason=form.cleaned_data["words"]
            )
        except KentonganError as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("Waktu diperpanjang; alasannya dikirim kepada pemohon."))
            return redirect("request_page", request_id=request_id)
    shown = {"form": form, "asked": asked}
    return render(request, "desk/openness/extend.html", shown, status=400 if form.errors else 200)


@staff_required
def request_objection(request: HttpRequest, request_id: int) -> HttpResponse:
    """Writes down an objection that came by mail, at the counter or by post."""
    asked = request_for(request.actor, request_id)
    form = ObjectionForm(request.POST or None, unit=asked.unit)
    if request.method == "POST" and form.is_valid():
        try:
            made = objecting.object_at_desk(actor=request.actor, request_id=request_id, **form.cleaned_data)
        except KentonganError as error:
            field = getattr(error, "field", "")
            form.add_error(field if field in form.fields else None, error.message)
        else:
            messages.success(
                request, _("Keberatan dicatat dengan nomor %(number)s.") % {"number": made.number}
            )
            return redirect("objection_page", objection_id=made.pk)
    shown = {"form": form, "asked": asked}
    return render(request, "desk/openness/objection_form.html", shown, status=400 if form.errors else 200)
