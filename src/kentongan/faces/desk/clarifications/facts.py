"""Facts of a claim."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.clarifications.errors import BadInput, NotFound
from kentongan.apps.clarifications.models import Claim, Fact
from kentongan.apps.clarifications.services.facts import Finding, ask_fact, drop_fact, find_fact
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.clarifications.asking import closing_of, tabs
from kentongan.faces.desk.clarifications.cards import asked_claim, claim_card, officers_to_choose, put_error
from kentongan.faces.desk.clarifications.forms import FactForm


@staff_required
@require_POST
def fact_add(request: HttpRequest, claim_id: int) -> HttpResponse:
    """A question for somebody, or a fact at once."""
    claim = asked_claim(request, claim_id)
    form = FactForm(request.POST, officers=officers_to_choose(claim))
    if form.is_valid():
        given = form.cleaned_data
        try:
            ask_fact(
                actor=request.actor,
                claim_id=claim.pk,
                question=given["question"],
                finding=_finding(given),
                owner_id=given["owner"],
                due_at=closing_of(given["due_on"], claim.unit),
            )
        except BadInput as error:
            put_error(form, error)
        else:
            messages.success(request, _("Fakta dicatat."))
            return redirect(f"/meja/klarifikasi/{claim.pk}/#fakta")
    return claim_card(request, claim, status=400, fact_form=form)


@staff_required
def fact_edit(request: HttpRequest, claim_id: int, fact_id: int) -> HttpResponse:
    """Answers a question, or mends a fact."""
    claim = asked_claim(request, claim_id)
    fact = _fact(claim, fact_id)
    initial = {"text": fact.text, "source": fact.source, "source_url": fact.source_url}
    form = FactForm(request.POST or None, is_answer=True, officers=(), initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            find_fact(actor=request.actor, fact_id=fact.pk, finding=_finding(form.cleaned_data))
        except BadInput as error:
            put_error(form, error)
        else:
            messages.success(request, _("Fakta disimpan."))
            return redirect(f"/meja/klarifikasi/{claim.pk}/#fakta")
    shown = {"form": form, "claim": claim, "fact": fact, **tabs(request, "claims")}
    return render(request, "desk/clarifications/fact_form.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def fact_drop(request: HttpRequest, claim_id: int, fact_id: int) -> HttpResponse:
    """Takes a fact off the card."""
    claim = asked_claim(request, claim_id)
    drop_fact(actor=request.actor, fact_id=_fact(claim, fact_id).pk)
    messages.success(request, _("Fakta dihapus dari kartu."))
    return redirect(f"/meja/klarifikasi/{claim_id}/#fakta")


def _finding(given: dict[str, str]) -> Finding:
    return Finding(text=given["text"], source=given["source"], source_url=given["source_url"])


def _fact(claim: Claim, fact_id: int) -> Fact:
    fact = next((one for one in claim.facts.all() if one.pk == fact_id), None)
    if fact is None:
        raise NotFound
    return fact
