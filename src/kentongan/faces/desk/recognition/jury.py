"""Juries at the desk: seated and closed by the secretariat, judging blind."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.recognition.errors import NotAllowed, Refused
from kentongan.apps.recognition.models import Juror
from kentongan.apps.recognition.policies import may_run
from kentongan.apps.recognition.queries.juries import (
    Desk,
    desk_of,
    entry_for_writing,
    open_conflicts,
    panel_closed,
    panels_of,
    seat_visible_to,
    seats_of,
    sheets_by_entry,
)
from kentongan.apps.recognition.queries.years import scheme_or_none, year_visible_to
from kentongan.apps.recognition.services import judging, seating
from kentongan.core.scoring.reading import scheme_of
from kentongan.core.scoring.scheme import Category
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.recognition.forms import EntryForm, PanelForm, SheetForm
from kentongan.foundation.errors import KentonganError


@staff_required
def award_juries(request: HttpRequest, year: int) -> HttpResponse:
    """The actor's own seats; for the secretariat all panels."""
    row = year_visible_to(request.actor, year)
    shown = {"year": row, "seats": list(seats_of(request.actor).filter(panel__year=row))}
    if may_run(request.actor):
        scheme = scheme_or_none(row)
        panels = {panel.category: panel for panel in panels_of(row)}
        judged = [one for one in scheme.categories if one.judged] if scheme else []
        shown |= {
            "may_run": True,
            "rows": [(one, panels.get(one.key), _entries(panels.get(one.key))) for one in judged],
            "form": PanelForm(auto_id=False),
        }
    return render(request, "desk/recognition/juries.html", shown)


@staff_required
@require_POST
def award_panel_seat(request: HttpRequest, year: int, category: str) -> HttpResponse:
    """Appoints a jury."""
    form = PanelForm(request.POST)
    if not may_run(request.actor):
        raise NotAllowed
    try:
        if not form.is_valid():
            raise Refused(_("Isi surel juri dan batas penilaian."))
        due = form.cleaned_data["due"]
        seating.seat_panel(
            actor=request.actor, year=year, category=category, jurors=form.addresses(), due=due
        )
    except KentonganError as error:
        _tell(request, error)
    else:
        messages.success(request, _("Juri ditunjuk; nominasi diundi dan berkasnya disamarkan."))
    return redirect("award_juries", year=year)


@staff_required
@require_POST
def award_panel_close(request: HttpRequest, year: int, category: str) -> HttpResponse:
    """Ends the jury's work."""
    try:
        judging.close_panel(actor=request.actor, year=year, category=category)
    except KentonganError as error:
        _tell(request, error)
    else:
        messages.success(request, _("Penilaian juri ditutup; nilai sedang dihitung."))
    return redirect("award_juries", year=year)


@staff_required
def award_sheets(request: HttpRequest, year: int, category: str) -> HttpResponse:
    """All sheets of a closed panel, side by side."""
    if not may_run(request.actor):
        raise NotAllowed
    panel = panel_closed(year_visible_to(request.actor, year), category)
    rule = _rule(panel.year.scheme, category)
    shown = {
        "year": panel.year,
        "panel": panel,
        "rule": rule,
        "qualities": [quality for one in rule.judged for quality in one.qualities],
        "entries": sheets_by_entry(panel),
        "conflicts": list(open_conflicts(panel)),
    }
    return render(request, "desk/recognition/sheets.html", shown)


@staff_required
def award_seat(request: HttpRequest, juror_id: int) -> HttpResponse:
    """The nominees before a juror."""
    juror = seat_visible_to(request.actor, juror_id)
    rule = _rule(juror.panel.year.scheme, juror.panel.category)
    desks = desk_of(juror, request.actor)
    shown = {"juror": juror, "panel": juror.panel, "year": juror.panel.year, "rule": rule, "desks": desks}
    return render(request, "desk/recognition/seat.html", shown)


@staff_required
def award_sheet(request: HttpRequest, juror_id: int, entry_id: int) -> HttpResponse:
    """One nominee and the juror's own sheet."""
    juror = seat_visible_to(request.actor, juror_id)
    rule = _rule(juror.panel.year.scheme, juror.panel.category)
    place = _desk(juror, request, entry_id)
    form = SheetForm(request.POST or None, rules=rule.judged, initial=_filled(place))
    if request.method == "POST" and form.is_valid():
        try:
            judging.save_sheet(
                actor=request.actor, juror_id=juror_id, entry_id=entry_id, marks=form.marks(),
                comment=form.cleaned_data["comment"],
            )  # fmt: skip
        except KentonganError as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("Lembar nilai disimpan."))
            return redirect("award_seat", juror_id=juror_id)
    shown = {"juror": juror, "panel": juror.panel, "year": juror.panel.year, "rule": rule, "desk": place,
             "entry": place.entry, "form": form}  # fmt: skip
    return render(request, "desk/recognition/sheet.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def award_conflict(request: HttpRequest, juror_id: int, entry_id: int) -> HttpResponse:
    """A juror steps back from a nominee."""
    words = request.POST.get("reason", "")
    try:
        judging.declare_conflict(actor=request.actor, juror_id=juror_id, entry_id=entry_id, reason=words)
    except KentonganError as error:
        _tell(request, error)
    else:
        messages.success(request, _("Benturan kepentingan dicatat; nominasi ini dinilai juri lain."))
    return redirect("award_seat", juror_id=juror_id)


@staff_required
def award_entry(request: HttpRequest, entry_id: int) -> HttpResponse:
    """What the jury reads of a nominee, for the secretariat to complete."""
    if not may_run(request.actor):
        raise NotAllowed
    entry = entry_for_writing(entry_id)
    form = EntryForm(request.POST or None, initial={"text": entry.text})
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["text"]
        try:
            seating.rewrite_entry(actor=request.actor, entry_id=entry_id, text=text)
        except KentonganError as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("Berkas disimpan; nama satuan dan tempat disamarkan."))
            return redirect("award_entry", entry_id=entry_id)
    shown = {"entry": entry, "year": entry.panel.year, "form": form}
    return render(request, "desk/recognition/entry.html", shown, status=400 if form.errors else 200)


def _rule(words: str, category: str) -> Category:
    rule = scheme_of(words).category(category)
    if rule is None:
        raise Http404
    return rule


def _desk(juror: Juror, request: HttpRequest, entry_id: int) -> Desk:
    found = next((one for one in desk_of(juror, request.actor) if one.entry.pk == entry_id), None)
    if found is None:
        raise Http404
    return found


def _filled(place: Desk) -> dict:
    if place.sheet is None:
        return {}
    marks = {f"mutu-{key}": mark for key, mark in place.sheet.marks.items()}
    return marks | {"comment": place.sheet.comment}


def _entries(panel) -> list:
    return list(panel.entries.all()) if panel else []


def _tell(request: HttpRequest, error: KentonganError) -> None:
    """What is no fault of rights is told on the page that follows."""
    if error.status in (403, 404):
        raise error
    messages.error(request, error.message)
