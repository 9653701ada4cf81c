"""Letting words out: the signed statement, the template after an hour, and what is done to entries afterwards."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kentongan.apps.crisis.queries.cases import case_visible_to, is_member
from kentongan.apps.statements.enums import Audience
from kentongan.apps.statements.errors import NotAllowed, WrongStage
from kentongan.apps.statements.gate import reasons_not_to_bypass
from kentongan.apps.statements.policies import may_release, may_warn, may_write
from kentongan.apps.statements.queries.givens import usual_promise
from kentongan.apps.statements.queries.state import waiting_of
from kentongan.apps.statements.queries.statements import statement_visible_to, update_visible_to
from kentongan.apps.statements.services.bypass import release_template, template_text
from kentongan.apps.statements.services.changing import start_correction, withdraw_update
from kentongan.apps.statements.services.releasing import release_in_drill, release_statement
from kentongan.apps.statements.services.warning import publish_warning
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.statements.forms import AudienceForm, CorrectionForm, ReasonForm, WarningForm
from kentongan.foundation.errors import KentonganError

_FORM = ["GET", "HEAD", "POST"]


@staff_required
@require_POST
def statement_release(request: HttpRequest, statement_id: int) -> HttpResponse:
    """Publishes the version that was read; in a drill, on the drill's own page."""
    statement = statement_visible_to(request.actor, statement_id)
    said = request.POST.get("version", "")
    version = int(said) if said.isascii() and said.isdigit() and len(said) < 6 else 0
    if statement.case.is_drill:
        release_in_drill(actor=request.actor, statement_id=statement_id, version=version)
        messages.success(request, _("Terbit di halaman simulasi."))
    else:
        audience = _audience(request)
        release_statement(actor=request.actor, statement_id=statement_id, version=version, audience=audience)
        messages.success(request, _("Pernyataan sudah terbit."))
    return redirect("statement_room", case_id=statement.case_id)


@staff_required
@require_http_methods(_FORM)
def template_release(request: HttpRequest, case_id: int) -> HttpResponse:
    """The template after an hour: shows the words that would go out and every reason against it."""
    case = case_visible_to(request.actor, case_id)
    if not may_warn(request.actor, case) or case.is_drill:
        raise NotAllowed(_("Hanya pimpinan yang dapat menerbitkan templat tanpa persetujuan."))
    if request.method == "POST":
        release_template(actor=request.actor, case_id=case_id, audience=_audience(request))
        messages.warning(request, _("Templat sudah terbit. Pimpinan di atas Anda diberi tahu."))
        return redirect("statement_room", case_id=case_id)
    shown = {
        "case": case,
        "text": template_text(case, usual_promise(case)),
        "reasons": reasons_not_to_bypass(waiting_of(case)),
        "form": AudienceForm(initial={"audience": Audience.values}),
    }
    return render(request, "desk/statements/template.html", shown)


@staff_required
@require_http_methods(_FORM)
def warning_publish(request: HttpRequest, case_id: int) -> HttpResponse:
    """The warning that may not wait."""
    case = case_visible_to(request.actor, case_id)
    if not may_warn(request.actor, case) or case.is_drill:
        raise NotAllowed(_("Hanya pimpinan yang dapat menerbitkan peringatan serta-merta."))
    announcer = f"{case.spokesperson_title}" if case.spokesperson_title else case.unit.name
    form = WarningForm(request.POST or None, initial={"audience": Audience.values, "announcer": announcer})
    if request.method == "POST" and form.is_valid():
        try:
            publish_warning(
                actor=request.actor,
                case_id=case_id,
                words=form.words(),
                audience=form.cleaned_data["audience"],
            )
        except KentonganError as error:
            form.add_error(None, error.message)
        else:
            messages.warning(request, _("Peringatan sudah terbit. Pimpinan di atas Anda diberi tahu."))
            return redirect("statement_room", case_id=case_id)
    status = 400 if form.errors else 200
    return render(request, "desk/statements/warning.html", {"case": case, "form": form}, status=status)


@staff_required
@require_http_methods(_FORM)
def update_correct(request: HttpRequest, update_id: int) -> HttpResponse:
    """New words for a public entry; they need two signatures like any other."""
    update = update_visible_to(request.actor, update_id)
    if not may_write(request.actor, update.case, is_member=is_member(request.actor, update.case)):
        raise NotAllowed(_("Anda tidak berwenang menulis pernyataan kasus ini."))
    form = CorrectionForm(request.POST or None, initial={"text": update.text})
    if request.method == "POST" and form.is_valid():
        try:
            kept = start_correction(actor=request.actor, update_id=update_id, **form.cleaned_data)
        except WrongStage as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("Ralat disimpan; mintakan dua persetujuan."))
            return redirect("statement_page", statement_id=kept.pk)
    shown = {"case": update.case, "update": update, "form": form}
    return render(request, "desk/statements/correct.html", shown, status=400 if form.errors else 200)


@staff_required
@require_http_methods(_FORM)
def update_withdraw(request: HttpRequest, update_id: int) -> HttpResponse:
    """Takes a public entry back, or lifts a warning."""
    update = update_visible_to(request.actor, update_id)
    if not may_release(request.actor, update.case):
        raise NotAllowed(_("Anda tidak berwenang menarik pernyataan satuan ini."))
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        withdraw_update(actor=request.actor, update_id=update_id, reason=form.cleaned_data["reason"])
        messages.success(request, _("Sudah ditarik dan dikatakan kepada umum."))
        return redirect("statement_room", case_id=update.case_id)
    shown = {"case": update.case, "update": update, "form": form}
    return render(request, "desk/statements/withdraw.html", shown, status=400 if form.errors else 200)


def _audience(request: HttpRequest) -> list[str]:
    return [name for name in request.POST.getlist("audience") if name in Audience.values]
