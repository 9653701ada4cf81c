"""What is done to a question: taken, answered, declined, passed up, moved, tied to things."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.press.enums import DeclineReason
from kentongan.apps.press.errors import NotAllowed
from kentongan.apps.press.gate import ALTERNATIVES
from kentongan.apps.press.models import Enquiry
from kentongan.apps.press.policies import may_answer
from kentongan.apps.press.queries.lines import usable_versions
from kentongan.apps.press.services import enquiries as service
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.press.asking import filled, keys_of
from kentongan.faces.desk.press.enquiries import enquiry_in_sight
from kentongan.faces.desk.press.forms import AnswerForm, DeadlineForm, DeclineForm, LinkForm


@staff_required
@require_POST
def enquiry_own(request: HttpRequest, enquiry_id: int) -> HttpResponse:
    """Takes a question into one's own hands."""
    service.own_enquiry(actor=request.actor, enquiry_id=enquiry_id)
    messages.success(request, _("Pertanyaan ini sekarang di tangan Anda."))
    return redirect("enquiry_page", enquiry_id=enquiry_id)


@staff_required
def enquiry_answer(request: HttpRequest, enquiry_id: int) -> HttpResponse:
    """Notes the answer, with the lines that fit in reach."""
    enquiry = _mine(request, enquiry_id)
    form = AnswerForm(request.POST or None, zone=enquiry.unit.time_zone)
    ticked = keys_of(request, "lines")

    def act(given: dict[str, Any]) -> str:
        service.answer_enquiry(
            actor=request.actor,
            enquiry_id=enquiry_id,
            answer=given["answer"],
            spoken_by=given["spoken_by"],
            line_ids=ticked,
        )
        return reverse("enquiry_page", args=[enquiry_id])

    shown = {
        "enquiry": enquiry,
        "versions": usable_versions(request.actor, words=enquiry.questions),
        "ticked": ticked,
        "heading": _("Jawab pertanyaan"),
    }
    return filled(
        request,
        form,
        act,
        said=_("Jawaban tercatat."),
        shown=shown,
        template="desk/press/enquiry_answer.html",
    )


@staff_required
def enquiry_decline(request: HttpRequest, enquiry_id: int) -> HttpResponse:
    """Closes a question without an answer, never with silence alone."""
    enquiry = _mine(request, enquiry_id)
    form = DeclineForm(request.POST or None)

    def act(given: dict[str, Any]) -> str:
        service.decline_enquiry(actor=request.actor, enquiry_id=enquiry_id, **given)
        return reverse("enquiry_page", args=[enquiry_id])

    shown = _shown(enquiry, _("Tidak dijawab"), _("Tutup dengan alasan")) | {
        "lead": _("“Tidak ada komentar” terbaca sebagai pengakuan. Pilih alasannya dan tawarkan sesuatu:"),
        "advice": [(label, ALTERNATIVES[value]) for value, label in DeclineReason.choices],
    }
    return filled(request, form, act, said=_("Ditutup dengan alasan."), shown=shown)


@staff_required
@require_POST
def enquiry_pass_up(request: HttpRequest, enquiry_id: int) -> HttpResponse:
    """Hands a question to the office above."""
    passed = service.pass_enquiry_up(actor=request.actor, enquiry_id=enquiry_id)
    messages.success(request, _("Diteruskan kepada %(desk)s.") % {"desk": passed.desk.name})
    return redirect("enquiry_page", enquiry_id=enquiry_id)


@staff_required
def enquiry_deadline(request: HttpRequest, enquiry_id: int) -> HttpResponse:
    """Moves the deadline, with a reason."""
    enquiry = _mine(request, enquiry_id)
    initial = {"deadline": enquiry.deadline}
    form = DeadlineForm(request.POST or None, zone=enquiry.unit.time_zone, initial=initial)

    def act(given: dict[str, Any]) -> str:
        service.move_deadline(actor=request.actor, enquiry_id=enquiry_id, **given)
        return reverse("enquiry_page", args=[enquiry_id])

    return filled(
        request, form, act, said=_("Tenggat diubah."), shown=_shown(enquiry, _("Ubah tenggat"), _("Simpan"))
    )


@staff_required
def enquiry_link(request: HttpRequest, enquiry_id: int) -> HttpResponse:
    """Ties a question to a case, a story, an article."""
    enquiry = _mine(request, enquiry_id)
    initial = {"case_code": enquiry.case_code, "story": enquiry.story_id}
    form = LinkForm(request.POST or None, initial=initial)

    def act(given: dict[str, Any]) -> str:
        service.link_enquiry(
            actor=request.actor,
            enquiry_id=enquiry_id,
            case_code=given["case_code"],
            story_id=given["story"],
            article_url=given["article"],
        )
        return reverse("enquiry_page", args=[enquiry_id])

    return filled(
        request, form, act, said=_("Kaitan disimpan."), shown=_shown(enquiry, _("Kaitkan"), _("Simpan"))
    )


def _mine(request: HttpRequest, enquiry_id: int) -> Enquiry:
    enquiry = enquiry_in_sight(request, enquiry_id)
    if not may_answer(request.actor, enquiry):
        raise NotAllowed
    return enquiry


def _shown(enquiry: Enquiry, heading: str, submit: str) -> dict[str, Any]:
    back = reverse("enquiry_page", args=[enquiry.pk])
    return {"heading": heading, "submit": submit, "back": back, "about": enquiry.questions}
