"""The door of an event, and a person's own page. No account, no list of names; addresses are secrets."""

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from kentongan.apps.academy.enums import Mode
from kentongan.apps.academy.models import Participant
from kentongan.apps.attendance.enums import Stage
from kentongan.apps.attendance.errors import BadWords, LinkClosed, WrongStage
from kentongan.apps.attendance.queries.assessment import assessment_of, sittings_of, stage_now
from kentongan.apps.attendance.queries.badges import qr_path
from kentongan.apps.attendance.queries.books import Door, door_at, offices_at, participant_at
from kentongan.apps.attendance.queries.codes import pass_code, spelled
from kentongan.apps.attendance.queries.roster import presences_of
from kentongan.apps.attendance.services.assessments import answer_questions
from kentongan.apps.attendance.services.entering import Entry, enter_by_code
from kentongan.faces.site.attendance.forms import EntryForm
from kentongan.foundation.limits import count_try

# A whole hall may stand behind one address: many looks, few wrong codes.
_LOOKS, _WRONG, _WITHIN = 900, 60, 300
_MODES = {Mode.VIRTUAL: ("virtual",), Mode.ONSITE: ("onsite",), Mode.HYBRID: ("virtual", "onsite")}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def attendance_door(request: HttpRequest, token: str) -> HttpResponse:
    """Says who is there, with the code of a session that stands open."""
    _count(request, "attendance-look", _LOOKS)
    door = door_at(token, timezone.now())
    if door is None:
        return _closed(request)
    form = _entry_form(request, door)
    entered = None
    if request.method == "POST" and form.is_valid():
        try:
            entered = enter_by_code(token=token, entry=_entry(form.cleaned_data))
        except (BadWords, WrongStage) as error:
            field = getattr(error, "field", "")
            if field in ("code", "pass_code"):
                _count(request, f"attendance-wrong:{door.event.pk}", _WRONG)
            form.add_error(field if field in form.fields else None, error.message)
    shown = {"door": door, "event": door.event, "form": form, "entered": entered}
    return _answer(request, "door", shown, status=400 if form.errors else 200)


@never_cache
@require_safe
def attendance_pass(request: HttpRequest, token: str) -> HttpResponse:
    """My pass: the QR that stewards scan, where I was noted, my questions."""
    person = _person(request, token)
    if person is None:
        return _closed(request)
    code = pass_code(person.pk)
    size, path = qr_path(code)
    noted = presences_of([person]).get(person.pk, {})
    event = person.event
    shown = {
        "person": person,
        "event": event,
        "code": spelled(code),
        "qr_size": size,
        "qr_path": path,
        "sessions": [(one, noted.get(one.pk)) for one in event.sessions.all()],
        "assessment": assessment_of(event),
        "sittings": sittings_of(person),
        "stage": stage_now(event, timezone.now()),
        "token": token,
    }
    return _answer(request, "pass", shown)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def attendance_questions(request: HttpRequest, token: str, stage: str) -> HttpResponse:
    """The questions, once before and once after."""
    person = _person(request, token)
    assessment = assessment_of(person.event) if person and stage in Stage.values else None
    if person is None or assessment is None:
        return _closed(request)
    sitting, fault = sittings_of(person).get(stage), ""
    given = _given(request)
    if request.method == "POST" and sitting is None:
        try:
            sitting = answer_questions(token=token, stage=stage, answers=given)
        except (BadWords, WrongStage) as error:
            fault = error.message
    asked = [(one, given.get(one.number, -1)) for one in assessment.questions.all()]
    shown = {
        "person": person,
        "event": person.event,
        "assessment": assessment,
        "stage": Stage(stage),
        "is_open": stage_now(person.event, timezone.now()) == stage,
        "sitting": sitting,
        "questions": asked,
        "fault": fault,
        "token": token,
        "form": sitting is None,
    }
    return _answer(request, "questions", shown, status=400 if fault else 200)


def _person(request: HttpRequest, token: str) -> Participant | None:
    _count(request, "attendance-look", _LOOKS)
    return participant_at(token, timezone.now())


def _entry_form(request: HttpRequest, door: Door) -> EntryForm:
    offices = [(unit.pk, unit.name) for unit in offices_at(door.event)]
    modes = _MODES[Mode(door.event.mode)]
    return EntryForm(request.POST or None, offices=offices, modes=modes)


def _entry(given: dict) -> Entry:
    return Entry(
        code=given["code"],
        pass_code=given["pass_code"],
        name=given["name"],
        unit_id=given["unit"] or 0,
        is_virtual=given["mode"] == "virtual",
    )


def _given(request: HttpRequest) -> dict[int, int]:
    """The ticked choices by number of the question; what is no number is left out."""
    ticked = {name[1:]: value for name, value in request.POST.items() if name[:1] == "q"}
    return {
        int(number): int(place)
        for number, place in ticked.items()
        if number.isascii() and number.isdigit() and len(number) < 4 and place in ("0", "1", "2", "3", "4")
    }


def _count(request: HttpRequest, what: str, at_most: int) -> None:
    count_try(what, get_adapter(request).get_client_ip(request), at_most=at_most, seconds=_WITHIN)


def _closed(request: HttpRequest) -> HttpResponse:
    """Every dead link gets the same answer."""
    return _answer(request, "closed", {"words": LinkClosed().message}, status=404)


def _answer(request: HttpRequest, template: str, words: dict, *, status: int = 200) -> HttpResponse:
    """A page whose address is a secret: in Indonesian, in no index, in no referrer, in no cache."""
    with translation.override("id"):
        response = render(request, f"site/attendance/{template}.html", words, status=status)
    response.headers["X-Robots-Tag"] = "noindex, noarchive"
    # Not "no-referrer": with it browsers send forms with `Origin: null`, which the check of forged forms refuses.
    response.headers["Referrer-Policy"] = "strict-origin" if words.get("form") else "no-referrer"
    return response
