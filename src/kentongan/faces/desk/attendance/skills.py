"""Questions before and after, and what was gained."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.attendance.errors import NotAllowed
from kentongan.apps.attendance.policies import may_see_all
from kentongan.apps.attendance.queries.assessment import HEADER, assessment_of, gains, question_rows
from kentongan.apps.attendance.services import assessments
from kentongan.core.scoring.gain import FEW, Gain
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.attendance.asking import event_in_sight, event_to_run, frame
from kentongan.faces.desk.attendance.forms import QuestionsForm
from kentongan.faces.desk.filling import filled
from kentongan.foundation.sheets.writing import CSV_TYPE, to_csv

_BAR, _SHOWN = 44, 40
_GAINS = ("Satuan", "Sebelum", "n", "Sesudah", "n", "Selisih", "Pasangan")


@staff_required
@require_safe
def assessment_page(request: HttpRequest, event_id: int) -> HttpResponse:
    """Scores before and after, by office; the questions for who holds the event."""
    event = _in_sight(request, event_id)
    total, units = gains(event)
    rows = [("", _("Seluruh peserta"), total), *((row.unit_id, row.name, row.gain) for row in units)]
    shown = frame(request, event, "skills") | {
        "assessment": assessment_of(event),
        "total": total,
        "rows": rows,
        "bars": [(at * _BAR, name, _bar(gain)) for at, (_key, name, gain) in enumerate(rows[:_SHOWN])],
        "height": min(len(rows), _SHOWN) * _BAR,
        "few": FEW,
    }
    return render(request, "desk/attendance/skills.html", shown)


@staff_required
def assessment_set(request: HttpRequest, event_id: int) -> HttpResponse:
    """Takes the questions from a table."""
    event = event_to_run(request, event_id)
    form = QuestionsForm(request.POST or None, request.FILES or None)

    def act(given: dict[str, Any]) -> str:
        content = given["file"].read()
        assessments.set_questions(
            actor=request.actor, event_id=event_id, title=given["title"], content=content
        )
        return reverse("assessment_page", args=[event_id])

    shown = frame(request, event, "skills")
    said = _("Soal disimpan. Peserta menjawab lewat halaman pasnya.")
    return filled(request, form, act, said=said, shown=shown, template="desk/attendance/questions.html")


@staff_required
@require_POST
def assessment_remove(request: HttpRequest, event_id: int) -> HttpResponse:
    """Takes the questions off as long as nobody answered."""
    assessments.remove_questions(actor=request.actor, event_id=event_id)
    messages.success(request, _("Soal dihapus."))
    return redirect("assessment_page", event_id=event_id)


@staff_required
@require_safe
def question_export(request: HttpRequest, event_id: int) -> HttpResponse:
    """The questions with their key, as they can be uploaded again."""
    event = event_to_run(request, event_id)
    found = assessment_of(event)
    if found is None:
        raise Http404
    return _csv(f"soal-{event.pk}", HEADER, question_rows(found.questions.all()))


@staff_required
@require_safe
def gain_export(request: HttpRequest, event_id: int) -> HttpResponse:
    """The gain by office, without names."""
    event = _in_sight(request, event_id)
    total, units = gains(event)
    rows = [
        (name, *_cells(gain)) for name, gain in [("semua", total), *((one.name, one.gain) for one in units)]
    ]
    return _csv(f"asesmen-{event.pk}", _GAINS, rows)


def _in_sight(request: HttpRequest, event_id: int):
    """Scores of offices are the organiser's branch's: an office does not read how another one did."""
    event = event_in_sight(request, event_id)
    if not may_see_all(request.actor, event):
        raise NotAllowed(_("Hasil asesmen dibaca oleh penyelenggaranya."))
    return event


def _cells(gain: Gain) -> tuple[str, ...]:
    def told(share: float | None) -> str:
        return "" if share is None else f"{share * 100:.1f}".replace(".", ",")

    return (
        told(gain.before),
        str(gain.n_before),
        told(gain.after),
        str(gain.n_after),
        told(gain.gain),
        str(gain.pairs),
    )


def _bar(gain: Gain) -> dict[str, Any]:
    """Lengths of the bars, of 100."""
    return {
        "before": round((gain.before or 0) * 100, 1),
        "after": round((gain.after or 0) * 100, 1),
        "gain": gain,
    }


def _csv(name: str, header: tuple[str, ...], rows: list) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return HttpResponse(to_csv(header, rows), content_type=CSV_TYPE, headers=headers)
