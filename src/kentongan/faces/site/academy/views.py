"""Personal pages of events: the answer of a named person, and secret calendars. A look changes nothing."""

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from kentongan.apps.academy.enums import Place
from kentongan.apps.academy.errors import BadWords, LinkClosed, WrongStage
from kentongan.apps.academy.models import Participant
from kentongan.apps.academy.queries.calendars import calendar_feed, calendar_file
from kentongan.apps.academy.queries.links import feed_by_token, participant_by_token
from kentongan.apps.academy.services.participants import answer_by_link
from kentongan.apps.units.queries.actors import actor_of
from kentongan.faces.site.academy.forms import AnswerForm
from kentongan.foundation.limits import count_try

ICS = "text/calendar; charset=utf-8"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Yes, or no with a reason. Having said no, the link is used up; having said yes, one may still have to say no."""
    _count_look(request)
    person = participant_by_token(token)
    if person is None:
        return _closed(request)
    form, is_said = AnswerForm(request.POST or None), False
    if request.method == "POST" and form.is_valid():
        try:
            person = answer_by_link(
                token=token, comes=form.cleaned_data["comes"] == "1", reason=form.cleaned_data["reason"]
            )
            is_said = True
        except LinkClosed:
            return _closed(request)
        except (BadWords, WrongStage) as error:
            field = getattr(error, "field", "")
            form.add_error(field if field in form.fields else None, error.message)
    return _page(request, person, form, token, is_said=is_said)


@never_cache
@require_safe
def answer_ics(request: HttpRequest, token: str) -> HttpResponse:
    """The event for the calendar of the named person; the virtual link only for who confirmed."""
    _count_look(request)
    person = participant_by_token(token)
    if person is None:
        return _closed(request)
    content = calendar_file(person.event, with_link=person.place == Place.CONFIRMED)
    return _handed(content, "kegiatan.ics")


@never_cache
@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """What concerns the account behind a secret address, for its calendar program."""
    _count_look(request)
    feed = feed_by_token(token)
    actor = actor_of(feed.user) if feed else None
    if actor is None or actor.is_public:
        return _closed(request)
    return _handed(calendar_feed(actor), "kegiatan.ics")


def _page(
    request: HttpRequest, person: Participant, form: AnswerForm, token: str, *, is_said: bool
) -> HttpResponse:
    shown = {"person": person, "event": person.event, "form": form, "is_said": is_said, "token": token}
    return _answer(request, "answer", shown, 400 if form.errors else 200, form=True)


def _count_look(request: HttpRequest) -> None:
    """Slows down who tries links."""
    count_try("event-link", get_adapter(request).get_client_ip(request), at_most=60, seconds=300)


def _answer(
    request: HttpRequest, template: str, words: dict, status: int = 200, *, form: bool = False
) -> HttpResponse:
    """A page whose address is a secret: in Indonesian, in no index, in no referrer, in no cache."""
    with translation.override("id"):
        response = render(request, f"site/academy/{template}.html", words, status=status)
    response.headers["X-Robots-Tag"] = "noindex, noarchive"
    # Not "no-referrer": with it browsers send forms with `Origin: null`, which the check of forged forms refuses.
    response.headers["Referrer-Policy"] = "strict-origin" if form else "no-referrer"
    return response


def _closed(request: HttpRequest) -> HttpResponse:
    """Every dead link gets the same answer."""
    return _answer(request, "closed", {"words": LinkClosed().message}, 404)


def _handed(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=ICS)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["X-Robots-Tag"] = "noindex, noarchive"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
