"""Drills at the desk: begun, lived through, ended, looked at."""

from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.crisis.queries.cases import is_member
from kentongan.apps.readiness.errors import NotAllowed, Refused
from kentongan.apps.readiness.policies import may_answer, may_certify, may_guide
from kentongan.apps.readiness.queries.drills import came_in, drill_visible_to
from kentongan.apps.readiness.services import drills
from kentongan.apps.readiness.services.certifying import certify_team
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.core.drill.scenario import VOICES, scenarios
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.readiness.forms import AnswerForm, DrillForm
from kentongan.foundation.accounts.policy import Permission, may_anywhere
from kentongan.foundation.errors import KentonganError


@staff_required
def drill_start(request: HttpRequest) -> HttpResponse:
    """Which unit practises what."""
    if not may_anywhere(request.actor, Permission.CASE_LEAD):
        raise NotAllowed
    units = units_visible_to(request.actor, Permission.CASE_LEAD).filter(active_to=None).order_by("name")
    first = units.first()
    form = DrillForm(request.POST or None, units=units, initial={"filing_key": uuid4(), "unit": first})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            drill = drills.start_drill(
                actor=request.actor,
                unit_id=given["unit"].pk,
                scenario=given["scenario"],
                filing_key=given["filing_key"],
            )
        except KentonganError as error:
            form.add_error(None, error.message)
        else:
            return redirect("drill_page", drill_id=drill.pk)
    shown = {"form": form, "scenarios": scenarios().values()}
    return render(request, "desk/readiness/drill_start.html", shown, status=400 if form.errors else 200)


@staff_required
def drill_page(request: HttpRequest, drill_id: int) -> HttpResponse:
    """A drill: what came in and how it was handled; after its end the score."""
    drill = drill_visible_to(request.actor, drill_id)
    member = is_member(request.actor, drill.case)
    plan = scenarios().get(drill.scenario)
    shown = {
        "drill": drill,
        "plan": plan,
        "case": drill.case,
        "rows": [(row, VOICES[row.voice]) for row in reversed(came_in(drill))],
        "form": AnswerForm(auto_id=False),
        "now": timezone.now(),
        "may_answer": drill.is_running and may_answer(request.actor, drill, is_member=member),
        "may_certify": drill.points is not None and may_certify(request.actor, drill),
        "may_guide": drill.is_running and may_guide(request.actor, drill),
    }
    return render(request, "desk/readiness/drill.html", shown)


@staff_required
@require_POST
def inject_answer(request: HttpRequest, inject_id: int) -> HttpResponse:
    """Keeps how something was handled."""
    row = drills.answer_inject(
        actor=request.actor, inject_id=inject_id, answer=request.POST.get("answer", "")
    )
    messages.success(request, _("Penanganan dicatat."))
    return redirect("drill_page", drill_id=row.drill_id)


@staff_required
@require_POST
def drill_end(request: HttpRequest, drill_id: int) -> HttpResponse:
    """Ends a drill and shows its score."""
    drills.end_drill(actor=request.actor, drill_id=drill_id)
    messages.success(request, _("Simulasi berakhir. Lihat nilainya, lalu tulis evaluasi bersama tim."))
    return redirect("drill_page", drill_id=drill_id)


@staff_required
@require_POST
def drill_cancel(request: HttpRequest, drill_id: int) -> HttpResponse:
    """Stops a drill, such as when something real happens."""
    drills.cancel_drill(actor=request.actor, drill_id=drill_id, reason=request.POST.get("reason", ""))
    messages.success(request, _("Simulasi dihentikan tanpa nilai."))
    return redirect("drill_page", drill_id=drill_id)


@staff_required
@require_POST
def drill_certify(request: HttpRequest, drill_id: int) -> HttpResponse:
    """Certificates for everybody who acted in the drill's room."""
    try:
        count = certify_team(actor=request.actor, drill_id=drill_id)
    except Refused as error:
        messages.error(request, error.message)
    else:
        messages.success(
            request, _("%(count)d sertifikat tersedia dan dikirim lewat surel.") % {"count": count}
        )
    return redirect("drill_page", drill_id=drill_id)
