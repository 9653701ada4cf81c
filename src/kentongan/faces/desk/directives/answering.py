"""One office and one directive: reading, acknowledging, proving, judging."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.directives.errors import Refused
from kentongan.apps.directives.models import Addressee
from kentongan.apps.directives.policies import may_answer, may_judge
from kentongan.apps.directives.queries.answers import (
    events_to_show,
    evidence_visible_to,
    lines_of,
    stories_to_show,
)
from kentongan.apps.directives.queries.directives import addressee_visible_to
from kentongan.apps.directives.services import answering, judging
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.directives.forms import EvidenceForm
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.uploads.kinds import TYPES

_OFFERED = 30


@staff_required
def addressee_page(request: HttpRequest, addressee_id: int) -> HttpResponse:
    """The directive as one office has it; opening it by somebody of the office is its read receipt."""
    row = addressee_visible_to(request.actor, addressee_id)
    if answering.mark_seen(actor=request.actor, addressee_id=row.pk):
        row.refresh_from_db(fields=["seen_at", "seen_by"])
    return _page(request, row)


@staff_required
@require_POST
def directive_acknowledge(request: HttpRequest, addressee_id: int) -> HttpResponse:
    """One tap."""
    answering.acknowledge(actor=request.actor, addressee_id=addressee_id)
    messages.success(request, _("Arahan diterima atas nama satuan Anda."))
    return redirect("addressee_page", addressee_id=addressee_id)


@staff_required
@require_POST
def evidence_send(request: HttpRequest, addressee_id: int, point_id: int) -> HttpResponse:
    """Proof for a point; what was typed stays when it is refused."""
    row = addressee_visible_to(request.actor, addressee_id)
    form = _form(request, row, point_id, request.POST, request.FILES)
    if form.is_valid():
        try:
            answering.send_evidence(
                actor=request.actor, addressee_id=row.pk, point_id=point_id, shown=form.shown()
            )
        except KentonganError as error:
            if error.status != 400 and error.code != "too_large":
                raise
            form.add_error(error.code if error.code in form.fields else None, error.message)
        else:
            messages.success(request, _("Bukti dikirim untuk dinilai."))
            return redirect("addressee_page", addressee_id=row.pk)
    return _page(request, row, bound=(point_id, form))


@staff_required
@require_POST
def exemption_ask(request: HttpRequest, addressee_id: int, point_id: int) -> HttpResponse:
    """Why a point does not apply."""
    plea = request.POST.get("plea", "")
    answering.ask_exemption(actor=request.actor, addressee_id=addressee_id, point_id=point_id, plea=plea)
    messages.success(request, _("Permintaan dikirim untuk diputuskan."))
    return redirect("addressee_page", addressee_id=addressee_id)


@staff_required
@require_POST
def answer_judge(request: HttpRequest, answer_id: int) -> HttpResponse:
    """Enough, or what is missing."""
    is_accepted = request.POST.get("putusan") == "terima"
    if not is_accepted and request.POST.get("putusan") != "kembalikan":
        raise Refused(_("Pilih terima atau kembalikan."))
    reason = request.POST.get("reason", "")
    row = judging.judge_answer(
        actor=request.actor, answer_id=answer_id, is_accepted=is_accepted, reason=reason
    )
    messages.success(request, _("Butir diterima.") if is_accepted else _("Butir dikembalikan dengan alasan."))
    return redirect("addressee_page", addressee_id=row.addressee_id)


@staff_required
def evidence_file(request: HttpRequest, evidence_id: int) -> HttpResponse:
    """An uploaded proof, to be kept and never shown in the page."""
    piece = evidence_visible_to(request.actor, evidence_id)
    try:
        opened = piece.file.open("rb")
    except FileNotFoundError as gone:
        raise Http404 from gone
    kind = TYPES.get(piece.file_kind, "application/octet-stream")
    return FileResponse(opened, as_attachment=True, filename=piece.file_name, content_type=kind)


def _page(
    request: HttpRequest, row: Addressee, bound: tuple[int, EvidenceForm] | None = None
) -> HttpResponse:
    today = timezone.localdate()
    answers = row.directive.is_in_force and may_answer(request.actor, row.unit)
    may_send = answers and row.acknowledged_at is not None
    lines = [
        (line, _shown_form(request, row, line, bound) if may_send and not line.is_settled else None)
        for line in lines_of(row, today=today)
    ]
    shown = {
        "row": row,
        "directive": row.directive,
        "lines": lines,
        "bound": bound[0] if bound else None,
        "may_answer": answers,
        "may_judge": row.directive.is_in_force and may_judge(request.actor, row.directive, row.unit),
        "today": today,
    }
    return render(request, "desk/directives/office.html", shown, status=400 if bound else 200)


def _shown_form(
    request: HttpRequest, row: Addressee, line: Any, bound: tuple[int, EvidenceForm] | None
) -> EvidenceForm:
    if bound and bound[0] == line.point.pk:
        return bound[1]
    return _form(request, row, line.point.pk)


def _form(request: HttpRequest, row: Addressee, point_id: int, *given: Any) -> EvidenceForm:
    """One form a point; what may be chosen is asked once a request."""
    if not hasattr(request, "offered"):
        request.offered = (
            list(stories_to_show(request.actor, row)[:_OFFERED]),
            list(events_to_show(request.actor, row)[:_OFFERED]),
        )
    stories, events = request.offered
    return EvidenceForm(*given, stories=stories, events=events, auto_id=f"id_{point_id}_%s")
