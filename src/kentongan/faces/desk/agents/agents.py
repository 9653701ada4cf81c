"""One agent: proposed, appointed, at work, followed by another."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.agents.enums import AgentState
from kentongan.apps.agents.errors import NotAllowed, NotFound, Refused
from kentongan.apps.agents.models import Agent
from kentongan.apps.agents.policies import may_appoint, may_note
from kentongan.apps.agents.queries.agents import (
    agent_visible_to,
    current_cohort,
    may_come_next,
    seats_visible_to,
)
from kentongan.apps.agents.queries.catalogue import duties_of
from kentongan.apps.agents.queries.points import months_of
from kentongan.apps.agents.services import appointing, noting, rotating
from kentongan.apps.agents.services.letters import letter_of
from kentongan.apps.certificates.models import Certificate
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.agents.forms import HandOverForm, NoteForm, ProposalForm, UnitForm
from kentongan.foundation.accounts.policy import Permission, may_anywhere
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.pdf import as_pdf

_WRITERS = {
    "pdf": ("application/pdf", as_pdf),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", as_docx),
}
_ENTRIES = 50


@staff_required
def agent_propose(request: HttpRequest) -> HttpResponse:
    """First the office (unless there is but one), then the person."""
    cohort = current_cohort()
    if not may_anywhere(request.actor, Permission.EVENT_NOMINATE):
        raise NotAllowed
    if cohort is None:
        raise Refused(_("Belum ada angkatan. Humas Pusat membukanya lebih dulu."))
    nominates = units_visible_to(request.actor, Permission.EVENT_NOMINATE).values("pk")
    units = seats_visible_to(request.actor).filter(pk__in=nominates)
    unit = _asked_unit(request, units)
    if unit is None:
        shown = {"form": UnitForm(units=units), "cohort": cohort}
        return render(request, "desk/agents/propose_where.html", shown)
    form = ProposalForm(request.POST or None, people=may_come_next(unit, timezone.localdate()), cohort=cohort)

    def act(given: dict[str, Any]) -> Agent:
        return appointing.propose(actor=request.actor, cohort_id=cohort.pk, unit_id=unit.pk,
                                  user_id=given["user"], seat=given["seat"], why=given["why"])  # fmt: skip

    shown = {"cohort": cohort, "unit": unit}
    return _filled(
        request, form, act, said=_("Usulan dikirim."), template="desk/agents/propose.html", **shown
    )


@staff_required
@require_safe
def agent_page(request: HttpRequest, agent_id: int) -> HttpResponse:
    """The seat, its letter, what was done in it."""
    return _page(request, agent_visible_to(request.actor, agent_id))


@staff_required
@require_POST
def agent_appoint(request: HttpRequest, agent_id: int) -> HttpResponse:
    """Gives the seat."""
    agent = appointing.appoint(actor=request.actor, agent_id=agent_id)
    said = _("Ditetapkan dengan surat %(number)s. Agen dan pengusulnya diberi tahu.")
    messages.success(request, said % {"number": agent.letter_number})
    return redirect("agent_page", agent_id=agent.pk)


@staff_required
@require_POST
def agent_decline(request: HttpRequest, agent_id: int) -> HttpResponse:
    """Does not give the seat."""
    appointing.decline(actor=request.actor, agent_id=agent_id, words=request.POST.get("words", ""))
    messages.success(request, _("Usulan tidak disetujui; pengusul membaca alasannya."))
    return redirect("agent_page", agent_id=agent_id)


@staff_required
@require_safe
def agent_letter(request: HttpRequest, agent_id: int, form: str) -> HttpResponse:
    """The letter of appointment."""
    agent = agent_visible_to(request.actor, agent_id)
    if form not in _WRITERS or not agent.letter_serial:
        raise Http404
    kind, write = _WRITERS[form]
    headers = {"Content-Disposition": f'attachment; filename="penetapan-agen-{agent.pk}.{form}"'}
    return HttpResponse(write(letter_of(agent)), content_type=kind, headers=headers)


@staff_required
def agent_hand_over(request: HttpRequest, agent_id: int) -> HttpResponse:
    """Seats another of the same office."""
    agent = agent_visible_to(request.actor, agent_id)
    if not may_appoint(request.actor, agent.unit):
        raise NotAllowed
    form = HandOverForm(request.POST or None, people=may_come_next(agent.unit, timezone.localdate()))

    def act(given: dict[str, Any]) -> Agent:
        return rotating.hand_over(
            actor=request.actor, agent_id=agent.pk, user_id=given["user"], words=given["words"]
        )

    said = _("Kursi diserahterimakan; surat penetapan baru siap diunduh.")
    return _filled(request, form, act, said=said, template="desk/agents/hand_over.html", agent=agent)


@staff_required
@require_POST
def agent_end(request: HttpRequest, agent_id: int) -> HttpResponse:
    """Ends a term early."""
    rotating.end_term(actor=request.actor, agent_id=agent_id, words=request.POST.get("words", ""))
    messages.success(request, _("Masa tugas diakhiri. Kursinya kini kosong."))
    return redirect("agent_page", agent_id=agent_id)


@staff_required
@require_POST
def agent_certify(request: HttpRequest, agent_id: int) -> HttpResponse:
    """Gives the certificate of a finished term."""
    rotating.certify(actor=request.actor, agent_id=agent_id)
    messages.success(request, _("Piagam diberikan dan dikirim ke surelnya."))
    return redirect("agent_page", agent_id=agent_id)


@staff_required
@require_POST
def agent_note(request: HttpRequest, agent_id: int) -> HttpResponse:
    """Writes down what the platform cannot count."""
    agent = agent_visible_to(request.actor, agent_id)
    form = NoteForm(request.POST, duties=duties_of(agent.cohort.duties))
    if form.is_valid():
        try:
            noting.note(actor=request.actor, agent_id=agent.pk, **form.cleaned_data)
        except Refused as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            messages.success(request, _("Dicatat."))
            return redirect("agent_page", agent_id=agent.pk)
    elif not may_note(request.actor, agent):
        raise NotAllowed
    return _page(request, agent, form=form, status=400)


@staff_required
@require_POST
def agent_note_remove(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Takes a note away."""
    agent = noting.remove_note(actor=request.actor, entry_id=entry_id)
    messages.success(request, _("Catatan dihapus."))
    return redirect("agent_page", agent_id=agent.pk)


def _asked_unit(request: HttpRequest, units: QuerySet[Unit]) -> Unit | None:
    """The office named in the address, or the only one there is; raises NotFound for one that is not offered."""
    asked = request.GET.get("satuan", "")
    if not asked:
        few = list(units[:2])
        return few[0] if len(few) == 1 else None
    key = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 0
    found = units.filter(pk=key).first()
    if found is None:
        raise NotFound(_("Satuan ini tidak ada."))
    return found


def _page(
    request: HttpRequest, agent: Agent, *, form: NoteForm | None = None, status: int = 200
) -> HttpResponse:
    today, actor = timezone.localdate(), request.actor
    served = agent.starts_on is not None
    until = min(agent.ends_on, today) + timedelta(days=1) if served else today
    months = months_of([agent], since=agent.starts_on, until=until)[agent.pk] if served else []
    appoints = may_appoint(actor, agent.unit)
    notes = agent.is_active and may_note(actor, agent)
    certificate = Certificate.objects.filter(ground=rotating.ground_of(agent)).order_by("-edition").first()
    shown = {
        "agent": agent,
        "months": months,
        "total": sum(month.points for month in months),
        "most": max((month.points for month in months), default=0),
        "entries": list(agent.entries.select_related("made_by")[:_ENTRIES]),
        "duties": {one.key: one.label for one in duties_of(agent.cohort.duties)},
        "successor": getattr(agent, "successor", None),
        "certificate": certificate,
        "form": form or (NoteForm(duties=duties_of(agent.cohort.duties)) if notes else None),
        "may_note": notes,
        "may_decide": appoints and agent.state == AgentState.PROPOSED,
        "may_rotate": appoints and agent.is_active,
        "may_certify": appoints and not certificate and agent.state in (AgentState.HANDED, AgentState.ENDED),
    }
    return render(request, "desk/agents/page.html", shown, status=status)


def _filled(
    request: HttpRequest, form: forms.Form, act, *, said: str, template: str, **shown: object
) -> HttpResponse:
    """Shows a form, or hands its words to `act`, which calls one service and gives the agent to look at."""
    if request.method == "POST" and form.is_valid():
        try:
            agent = act(form.cleaned_data)
        except (Refused, NotFound) as error:
            field = getattr(error, "field", "")
            form.add_error(field if field in form.fields else None, error.message)
        else:
            messages.success(request, said)
            return redirect("agent_page", agent_id=agent.pk)
    return render(request, template, {"form": form, **shown}, status=400 if form.errors else 200)
