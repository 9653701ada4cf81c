"""Approvals: noted beside a quotation or before there is a story, and taken back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from kentongan.apps.archive.errors import NotAllowed, NotFound
from kentongan.apps.archive.models import Approval
from kentongan.apps.archive.policies import may_note_approval, may_note_somewhere
from kentongan.apps.archive.queries.quotations import approvals_visible_to
from kentongan.apps.archive.services.approving import ApprovalWords, note_approval, withdraw_approval
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.archive.asking import filled, leaf, must_open, offices, tabs
from kentongan.faces.desk.archive.forms import ApprovalForm, ReasonForm
from kentongan.faces.desk.archive.quotations import quote_in_sight
from kentongan.foundation.accounts.policy import Permission


@staff_required
def approval_list(request: HttpRequest) -> HttpResponse:
    """All approvals of the actor's branches, the newest first, withdrawn ones too."""
    must_open(request)
    rows = approvals_visible_to(request.actor).select_related("unit", "noted_by").order_by("-pk")
    shown = {"page": leaf(request, rows), **tabs(request, "approvals")}
    return render(request, "desk/archive/approval_list.html", shown)


@staff_required
def approval_add(request: HttpRequest) -> HttpResponse:
    """Notes an approval of words that no story prints yet."""
    if not may_note_somewhere(request.actor):
        raise NotAllowed
    return _noted(request, {}, reverse("approval_list"))


@staff_required
def quote_approve(request: HttpRequest, quote_id: int) -> HttpResponse:
    """Notes the approval of a quotation that stands in a story."""
    said = quote_in_sight(request, quote_id)
    if not may_note_approval(request.actor, said.unit):
        raise NotAllowed
    initial = {"unit": said.unit_id, "words": said.words, "speaker": said.speaker, "title": said.title}
    return _noted(request, initial, reverse("quote_page", args=[quote_id]))


@staff_required
def approval_withdraw(request: HttpRequest, approval_id: int) -> HttpResponse:
    """The speaker took the words back, or the note was wrong."""
    approval = _approval(request, approval_id)
    if not may_note_approval(request.actor, approval.unit):
        raise NotAllowed
    form = ReasonForm(request.POST or None, label=_("Mengapa dicabut?"))

    def act(given: dict[str, Any]) -> str:
        withdraw_approval(actor=request.actor, approval_id=approval_id, reason=given["reason"])
        return reverse("approval_list")

    shown = {"heading": _("Cabut persetujuan"), "about": f"“{approval.words}” ({approval.speaker})",
             "submit": _("Cabut persetujuan ini"), "back": reverse("approval_list"),
             "lead": _("Catatan lama tetap terbaca; kutipannya kembali terhitung belum disetujui.")}  # fmt: skip
    return filled(request, form, act, said=_("Persetujuan dicabut."), shown=shown)


def _noted(request: HttpRequest, initial: dict[str, Any], back: str) -> HttpResponse:
    units = offices(request, Permission.QUOTE_APPROVE)
    initial = initial or {"unit": units.first()}
    form = ApprovalForm(request.POST or None, units=units, initial=initial)

    def act(given: dict[str, Any]) -> str:
        unit = given.pop("unit")
        note_approval(actor=request.actor, unit_id=unit.pk, words=ApprovalWords(**given))
        return back

    shown = {"heading": _("Catat persetujuan"), "submit": _("Catat persetujuan ini"), "back": back,
             "lead": _("Berlaku untuk setiap berita yang memuat kata-kata yang sama.")}  # fmt: skip
    return filled(request, form, act, said=_("Persetujuan tercatat."), shown=shown)


def _approval(request: HttpRequest, approval_id: int) -> Approval:
    must_open(request)
    found = approvals_visible_to(request.actor).select_related("unit").filter(pk=approval_id).first()
    if found is None:
        raise NotFound(_("Persetujuan ini"))
    return found
