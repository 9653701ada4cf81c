"""Writing a statement: prefilled from the facts, checked while one types."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.cases import case_visible_to, is_member
from kentongan.apps.statements.enums import StatementKind, StatementStatus
from kentongan.apps.statements.errors import NotAllowed, WrongStage
from kentongan.apps.statements.models import Statement
from kentongan.apps.statements.policies import may_write
from kentongan.apps.statements.queries.givens import checked, composed, usual_promise
from kentongan.apps.statements.queries.statements import statement_visible_to, updates_of
from kentongan.apps.statements.services.writing import draft_statement, revise_statement
from kentongan.core.crisis.statement.phrases import count_words
from kentongan.core.crisis.statement.shape import slots_in
from kentongan.core.crisis.statement.tables import slots
from kentongan.core.crisis.types import crisis_types
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.statements.forms import StatementForm
from kentongan.foundation.errors import KentonganError


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def statement_write(request: HttpRequest, case_id: int) -> HttpResponse:
    """A new statement. The first of a case is written out from its facts; a later one starts from the last."""
    case = _case_to_write(request, case_id)
    if request.method == "POST":
        return _keep(request, case, None)
    kind = _kind(request, case)
    promised = usual_promise(case)
    form = StatementForm(zone=case.unit.time_zone, initial=_start(case, kind, promised))
    return _page(request, case, form, None)


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def statement_edit(request: HttpRequest, statement_id: int) -> HttpResponse:
    """New words for a statement that is not out; signatures of the old ones no longer count."""
    statement = statement_visible_to(request.actor, statement_id)
    case = _case_to_write(request, statement.case_id)
    if statement.status == StatementStatus.RELEASED:
        raise WrongStage(_("Pernyataan yang sudah terbit tidak diubah; buat ralatnya."))
    if request.method == "POST":
        return _keep(request, case, statement)
    current, zone = statement.current, case.unit.time_zone
    start = StatementForm.start(statement.kind, current.text, current.next_update_at, zone, current.number)
    return _page(request, case, StatementForm(zone=zone, initial=start), statement)


@staff_required
@require_POST
def statement_check(request: HttpRequest, case_id: int) -> HttpResponse:
    """The findings on what is typed so far; nothing is kept."""
    case = _case_to_write(request, case_id)
    kind = request.POST.get("kind", "")
    kind = kind if kind in StatementKind.values else StatementKind.HOLDING
    return render(
        request, "desk/statements/_check.html", _seen(case, request.POST.get("text", "")[:8000], kind)
    )


def _keep(request: HttpRequest, case: Case, statement: Statement | None) -> HttpResponse:
    """Saves the form; what was typed comes back with every refusal."""
    form = StatementForm(request.POST, zone=case.unit.time_zone)
    if not form.is_valid():
        return _page(request, case, form, statement, status=400)
    told = form.cleaned_data
    try:
        if statement is None:
            kept = draft_statement(
                actor=request.actor,
                case_id=case.pk,
                kind=told["kind"],
                text=told["text"],
                next_update_at=form.next_update_at(),
                filing_key=told["filing_key"],
            )
        else:
            kept = revise_statement(
                actor=request.actor,
                statement_id=statement.pk,
                based_on=told["based_on"] or 0,
                text=told["text"],
                next_update_at=form.next_update_at(),
            )
    except KentonganError as error:
        form.add_error(None, error.message)
        return _page(request, case, form, statement, status=error.status)
    messages.success(request, _("Naskah disimpan."))
    return redirect("statement_page", statement_id=kept.pk)


def _page(
    request: HttpRequest, case: Case, form: StatementForm, statement: Statement | None, *, status: int = 200
) -> HttpResponse:
    text = form["text"].value() or ""
    kind = form["kind"].value() or StatementKind.HOLDING
    shown = {
        "case": case,
        "form": form,
        "statement": statement,
        "points": crisis_types()[case.type],
        **_seen(case, text, kind if kind in StatementKind.values else StatementKind.HOLDING),
    }
    return render(request, "desk/statements/write.html", shown, status=status)


def _seen(case: Case, text: str, kind: str) -> dict:
    """What the checks say of a text: findings, words, parts that are there."""
    found = slots_in(text)
    findings = checked(case, text, kind)
    return {
        "findings": findings,
        "blocking": sum(one.blocks for one in findings),
        "count": count_words(text),
        "kind": kind,
        "parts": [(one.title, found[one.key]) for one in slots()],
        "case": case,
    }


def _case_to_write(request: HttpRequest, case_id: int) -> Case:
    case = case_visible_to(request.actor, case_id)
    if not may_write(request.actor, case, is_member=is_member(request.actor, case)):
        raise NotAllowed(_("Anda tidak berwenang menulis pernyataan kasus ini."))
    return case


def _kind(request: HttpRequest, case: Case) -> str:
    asked = request.GET.get("jenis", "")
    if asked in StatementKind.values:
        return asked
    return StatementKind.UPDATE if case.first_statement_at else StatementKind.HOLDING


def _start(case: Case, kind: str, promised) -> dict:
    if kind == StatementKind.HOLDING:
        text = composed(case, next_update_at=promised)
    else:
        said = [one for one in updates_of(case) if one.kind != "warning"]
        text = said[0].text if said else composed(case, next_update_at=promised)
    return StatementForm.start(kind, text, promised, case.unit.time_zone)
