"""The verdict, the link to an earlier claim, the answer."""

import re

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.clarifications.errors import BadInput, NotFound
from kentongan.apps.clarifications.services.answering import draft_answer, reopen_claim
from kentongan.apps.clarifications.services.deciding import Ruling, decide_claim, revise_verdict
from kentongan.apps.clarifications.services.filing import link_repeat, unlink_repeat
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.clarifications.asking import asked_number
from kentongan.faces.desk.clarifications.cards import asked_claim, claim_card, put_error
from kentongan.faces.desk.clarifications.forms import VerdictForm

_NUMBER = re.compile(r"(?:^|/berita/)(\d{1,9})")


@staff_required
@require_POST
def claim_decide(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Gives the verdict; on a published claim it changes it, with the reason for readers."""
    claim = asked_claim(request, claim_id)
    form = VerdictForm(request.POST)
    if form.is_valid():
        act = revise_verdict if claim.is_public else decide_claim
        try:
            act(actor=request.actor, claim_id=claim.pk, ruling=_ruling(form.cleaned_data))
        except BadInput as error:
            put_error(form, error)
        else:
            messages.success(request, _("Putusan disimpan."))
            return redirect(f"/meja/klarifikasi/{claim.pk}/#putusan")
    return claim_card(request, claim, status=400, verdict_form=form)


@staff_required
@require_POST
def claim_repeat(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Links the claim to the earlier one that it repeats."""
    asked_claim(request, claim_id)
    first = asked_number(request.POST.get("first", ""))
    if first is None:
        raise NotFound
    link_repeat(actor=request.actor, claim_id=claim_id, first_id=first)
    messages.success(request, _("Klaim ditautkan; jawaban klaim pertamanya berlaku."))
    return redirect("claim_page", claim_id=claim_id)


@staff_required
@require_POST
def claim_separate(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Takes the link back."""
    asked_claim(request, claim_id)
    unlink_repeat(actor=request.actor, claim_id=claim_id)
    messages.success(request, _("Tautan dilepas; klaim ini diperiksa sendiri."))
    return redirect("claim_page", claim_id=claim_id)


@staff_required
@require_POST
def claim_answer(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Makes the draft of the answer and leads to it."""
    asked_claim(request, claim_id)
    story = draft_answer(actor=request.actor, claim_id=claim_id)
    messages.success(request, _("Draf jawaban dibuat. Periksa, lengkapi, lalu ajukan."))
    return redirect("story_edit", story_id=story.pk)


@staff_required
@require_POST
def claim_reopen(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Takes the card up again while the answer is a draft."""
    asked_claim(request, claim_id)
    reopen_claim(actor=request.actor, claim_id=claim_id)
    messages.success(request, _("Kartu dibuka kembali. Draf lamanya tetap ada di meja berita."))
    return redirect("claim_page", claim_id=claim_id)


def _ruling(given: dict[str, str]) -> Ruling:
    number = _NUMBER.search(given["own_story"].strip())
    if given["own_story"].strip() and number is None:
        raise BadInput(_("Isi nomor atau alamat berita kita."), "own_story")
    return Ruling(
        verdict=given["verdict"],
        reason=given["reason"],
        fix=given["fix"],
        own_story_id=int(number[1]) if number else None,
    )
