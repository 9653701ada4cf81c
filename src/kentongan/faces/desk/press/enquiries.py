"""Enquiries: what waits, one question, and noting a new one while the phone is at the ear."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.press.errors import NotAllowed, NotFound
from kentongan.apps.press.models import Enquiry
from kentongan.apps.press.policies import may_answer, may_open_desk
from kentongan.apps.press.queries.enquiries import GROUPS, enquiries_visible_to, enquiry_board, pace
from kentongan.apps.press.queries.reporters import names_known_to, reporters_visible_to
from kentongan.apps.press.services import enquiries as service
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.press.asking import asked_words, filled, leaf, offices, tabs, zone_of
from kentongan.faces.desk.press.forms import EnquiryForm
from kentongan.foundation.accounts.policy import Permission


@staff_required
def enquiry_list(request: HttpRequest) -> HttpResponse:
    """What the press waits for, the most urgent first."""
    if not may_open_desk(request.actor):
        raise NotAllowed
    group = request.GET.get("isi", GROUPS[0])
    group = group if group in GROUPS else GROUPS[0]
    words = asked_words(request)
    shown = {
        "page": leaf(request, enquiry_board(request.actor, group=group, words=words)),
        "group": group,
        "words": words,
        "pace": pace(request.actor),
        "now": timezone.now(),
        **tabs(request, "enquiries"),
    }
    return render(request, "desk/press/enquiry_list.html", shown)


@staff_required
def enquiry_add(request: HttpRequest) -> HttpResponse:
    """Notes a question; half a minute is enough."""
    if not may_open_desk(request.actor):
        raise NotAllowed
    units = offices(request, Permission.PRESS_TAKE)
    form = EnquiryForm(request.POST or None, units=units, zone=zone_of(units))

    def act(given: dict[str, Any]) -> str:
        words = service.EnquiryWords(
            who=given["who"],
            outlet_name=given["outlet_name"],
            questions=given["questions"],
            deadline=form.due(),
            asked_by=given["asked_by"],
            priority="urgent" if given["urgent"] else "normal",
            case_code=given["case_code"],
        )
        made = service.take_enquiry(actor=request.actor, unit_id=given["unit"].pk, words=words)
        return reverse("enquiry_page", args=[made.pk])

    shown = {
        "heading": _("Pertanyaan baru"),
        "submit": _("Catat pertanyaan"),
        "back": reverse("press_desk"),
        "names": names_known_to(request.actor),
    }
    return filled(
        request, form, act, said=_("Pertanyaan tercatat; yang menjawab sudah diberi kabar."), shown=shown
    )


@staff_required
def enquiry_page(request: HttpRequest, enquiry_id: int) -> HttpResponse:
    """One question with its answer, what it belongs to, and what may be done."""
    enquiry = enquiry_in_sight(request, enquiry_id)
    contact = reporters_visible_to(request.actor).filter(pk=enquiry.reporter_id).first()
    shown = {
        "enquiry": enquiry,
        "contact": contact,
        "lines": enquiry.lines.select_related("line"),
        "articles": enquiry.articles.select_related("outlet"),
        "interviews": enquiry.interviews.order_by("-held_at"),
        "may_answer": may_answer(request.actor, enquiry),
        "is_late": enquiry.is_waiting and enquiry.deadline < timezone.now(),
        **tabs(request, "enquiries"),
    }
    return render(request, "desk/press/enquiry_page.html", shown)


def enquiry_in_sight(request: HttpRequest, enquiry_id: int) -> Enquiry:
    """The enquiry, if the actor's posts cover it."""
    found = enquiries_visible_to(request.actor).select_related("story").filter(pk=enquiry_id).first()
    if found is None:
        raise NotFound(_("Pertanyaan ini"))
    return found
