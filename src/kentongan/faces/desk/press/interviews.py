"""The interview log."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.press.errors import BadWords, NotAllowed, NotFound
from kentongan.apps.press.models import Enquiry, Interview
from kentongan.apps.press.policies import may_open_desk
from kentongan.apps.press.queries.enquiries import enquiries_visible_to, interviews_visible_to
from kentongan.apps.press.queries.reporters import names_known_to
from kentongan.apps.press.services import interviews as service
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.press.asking import asked_number, filled, leaf, offices, tabs, zone_of
from kentongan.faces.desk.press.forms import InterviewForm
from kentongan.foundation.accounts.policy import Permission

_NAMES = (
    *("who", "outlet_name", "held_at", "speaker", "questions", "answers", "promise", "promise_due"),
    "case_code",
)


@staff_required
def interview_list(request: HttpRequest) -> HttpResponse:
    """Interviews given, newest first."""
    if not may_open_desk(request.actor):
        raise NotAllowed
    shown = {
        "page": leaf(request, interviews_visible_to(request.actor)),
        "now": timezone.now(),
        **tabs(request, "interviews"),
    }
    return render(request, "desk/press/interview_list.html", shown)


@staff_required
def interview_page(request: HttpRequest, interview_id: int) -> HttpResponse:
    """One interview, its promise and what came of it."""
    interview = _interview(request, interview_id)
    shown = {
        "interview": interview,
        "articles": interview.articles.select_related("outlet"),
        "now": timezone.now(),
        **tabs(request, "interviews"),
    }
    return render(request, "desk/press/interview_page.html", shown)


@staff_required
def interview_add(request: HttpRequest) -> HttpResponse:
    """Notes an interview; `pertanyaan` in the address fills in what is known."""
    if not may_open_desk(request.actor):
        raise NotAllowed
    units = offices(request, Permission.PRESS_TAKE)
    enquiry = _asked_enquiry(request)
    initial = {"held_at": timezone.now(), **_known(enquiry)}
    if enquiry:
        units = units.filter(pk=enquiry.unit_id)
    form = InterviewForm(request.POST or None, units=units, zone=zone_of(units), initial=initial)

    def act(given: dict[str, Any]) -> str:
        words = _words(given, enquiry.pk if enquiry else None)
        made = service.log_interview(actor=request.actor, unit_id=given["unit"].pk, words=words)
        return reverse("interview_page", args=[made.pk])

    shown = {"heading": _("Catat wawancara"), "submit": _("Simpan catatan"), "back": reverse("interview_list"),
             "names": names_known_to(request.actor)}  # fmt: skip
    return filled(request, form, act, said=_("Wawancara tercatat."), shown=shown)


@staff_required
def interview_change(request: HttpRequest, interview_id: int) -> HttpResponse:
    """Mends a note."""
    interview = _interview(request, interview_id)
    initial = {name: getattr(interview, name) for name in _NAMES if name not in ("who", "outlet_name")}
    initial |= {"who": _who(interview), "outlet_name": interview.outlet_name}
    form = InterviewForm(request.POST or None, zone=interview.unit.time_zone, initial=initial)

    def act(given: dict[str, Any]) -> str:
        words = _words(given, interview.enquiry_id)
        service.change_interview(actor=request.actor, interview_id=interview_id, words=words)
        return reverse("interview_page", args=[interview_id])

    shown = {
        "heading": _("Ubah catatan"),
        "submit": _("Simpan"),
        "back": reverse("interview_page", args=[interview_id]),
        "names": names_known_to(request.actor),
    }
    return filled(request, form, act, said=_("Catatan diubah."), shown=shown)


@staff_required
@require_POST
def interview_follow(request: HttpRequest, interview_id: int) -> HttpResponse:
    """The promise kept (or not yet), and an article that came of it."""
    kept = {"1": True, "0": False}.get(request.POST.get("dipenuhi", ""))
    url = request.POST.get("artikel", "")[:700]
    try:
        service.follow_interview(
            actor=request.actor, interview_id=interview_id, is_kept=kept, article_url=url
        )
    except BadWords as error:
        messages.error(request, error.message)
    else:
        messages.success(request, _("Tindak lanjut dicatat."))
    return redirect("interview_page", interview_id=interview_id)


def _words(given: dict[str, Any], enquiry_id: int | None) -> service.InterviewWords:
    return service.InterviewWords(**{name: given[name] for name in _NAMES}, enquiry_id=enquiry_id)


def _asked_enquiry(request: HttpRequest) -> Enquiry | None:
    asked = asked_number(request, "pertanyaan")
    return enquiries_visible_to(request.actor).filter(pk=asked).first() if asked else None


def _known(enquiry: Enquiry | None) -> dict[str, Any]:
    if enquiry is None:
        return {}
    return {
        "who": _who(enquiry),
        "outlet_name": enquiry.outlet_name,
        "questions": enquiry.questions,
        "answers": enquiry.answer,
        "speaker": enquiry.spoken_by,
        "case_code": enquiry.case_code,
    }


def _who(dealing: Enquiry | Interview) -> str:
    return f"{dealing.who} ({dealing.whose})" if dealing.reporter_id else dealing.who


def _interview(request: HttpRequest, interview_id: int) -> Interview:
    found = interviews_visible_to(request.actor).filter(pk=interview_id).first()
    if found is None:
        raise NotFound(_("Wawancara ini"))
    return found
