"""The steps of a year: each a button of the secretariat."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.recognition.services import checking, publishing, running, years
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.recognition.forms import PrepareForm
from kentongan.foundation.errors import KentonganError


@staff_required
@require_POST
def award_prepare(request: HttpRequest) -> HttpResponse:
    """Lays out a year."""
    form = PrepareForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Tulis tahun antara 2000 dan 2100."))
        return redirect("award_board")
    row = years.prepare_year(actor=request.actor, year=form.cleaned_data["year"])
    return redirect("award_year", year=row.year)


@staff_required
@require_POST
def award_check(request: HttpRequest, year: int) -> HttpResponse:
    """Asks for a check of the scheme."""
    checking.request_check(actor=request.actor, year=year)
    return _done(
        request, year, _("Skema sedang diperiksa dengan fakta setahun sebelumnya. Muat ulang sebentar lagi.")
    )


@staff_required
@require_POST
def award_open(request: HttpRequest, year: int) -> HttpResponse:
    """Begins the year."""
    try:
        years.open_year(actor=request.actor, year=year, reason=request.POST.get("reason", ""))
    except KentonganError as error:
        return _told(request, year, error)
    return _done(request, year, _("Tahun dibuka. Aturannya kini tetap."))


@staff_required
@require_POST
def award_run(request: HttpRequest, year: int) -> HttpResponse:
    """Asks for the scores."""
    running.request_run(actor=request.actor, year=year)
    return _done(request, year, _("Nilai sedang dihitung. Muat ulang sebentar lagi."))


@staff_required
@require_POST
def award_show(request: HttpRequest, year: int) -> HttpResponse:
    """Shows provisional scores to the units."""
    try:
        years.show_scores(actor=request.actor, year=year)
    except KentonganError as error:
        return _told(request, year, error)
    return _done(request, year, _("Nilai sementara diperlihatkan kepada satuan."))


@staff_required
@require_POST
def award_finish(request: HttpRequest, year: int) -> HttpResponse:
    """Makes the scores final."""
    try:
        years.finish_year(actor=request.actor, year=year)
    except KentonganError as error:
        return _told(request, year, error)
    return _done(request, year, _("Nilai akhir ditetapkan."))


@staff_required
@require_POST
def award_publish(request: HttpRequest, year: int) -> HttpResponse:
    """Makes the results public."""
    publishing.publish_awards(actor=request.actor, year=year)
    return _done(request, year, _("Hasil diumumkan dan sertifikat diterbitkan."))


def _done(request: HttpRequest, year: int, words: str) -> HttpResponse:
    messages.success(request, words)
    return redirect("award_year", year=year)


def _told(request: HttpRequest, year: int, error: KentonganError) -> HttpResponse:
    """What is no fault of rights is told on the page of the year."""
    if error.status in (403, 404):
        raise error
    messages.error(request, error.message)
    return redirect("award_year", year=year)
