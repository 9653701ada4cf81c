"""Personal pages of the press: confirming one's data, answering an invitation. A look changes nothing."""

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from kentongan.apps.press.errors import BadWords, LinkClosed, WrongStage
from kentongan.apps.press.queries.calendar_entry import calendar_entry
from kentongan.apps.press.queries.events import guest_by_token
from kentongan.apps.press.services import consent, guests
from kentongan.faces.site.press.forms import ContactForm, RsvpForm
from kentongan.foundation.limits import count_try


def count_look(request: HttpRequest) -> None:
    """Slows down who tries links."""
    count_try("press-link", get_adapter(request).get_client_ip(request), at_most=60, seconds=300)


def answer(request: HttpRequest, template: str, words: dict, status: int = 200) -> HttpResponse:
    """A page whose address is a secret: in Indonesian, in no index, in no referrer, in no cache."""
    with translation.override("id"):
        response = render(request, f"site/press/{template}.html", words, status=status)
    response.headers["X-Robots-Tag"] = "noindex, noarchive"
    # Not "no-referrer": with it browsers send forms with `Origin: null`, which the check of forged forms refuses.
    response.headers["Referrer-Policy"] = "strict-origin" if words.get("form") else "no-referrer"
    return response


def closed(request: HttpRequest) -> HttpResponse:
    """Every dead link gets the same answer."""
    return answer(request, "closed", {"words": LinkClosed().message}, status=404)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: HttpRequest, token: str) -> HttpResponse:
    """Confirm, correct or leave."""
    count_look(request)
    link = consent.open_link(token)
    if link is None:
        return closed(request)
    reporter = link.reporter
    given = {"email": reporter.email, "phone": reporter.phone, "beat": reporter.beat}
    form = ContactForm(request.POST or None, initial=given)
    if request.method == "POST" and request.POST.get("keluar") == "1":
        consent.leave_by_link(token=token)
        return answer(request, "contact", {"step": "keluar"})
    if request.method == "POST" and form.is_valid():
        try:
            consent.confirm_contact(token=token, **form.cleaned_data)
        except BadWords as error:
            form.add_error("email", error.message)
        else:
            return answer(request, "contact", {"step": "pasti"})
    return answer(
        request, "contact", {"step": "tanya", "form": form, "reporter": reporter}, 400 if form.errors else 200
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Yes, no, or somebody else; may be changed until the event begins."""
    count_look(request)
    guest = guest_by_token(token)
    if guest is None:
        return closed(request)
    names = ("reply", "substitute", "id_kind", "id_last4", "vehicle", "devices")
    form = RsvpForm(request.POST or None, initial={name: getattr(guest, name) for name in names})
    is_said = False
    if request.method == "POST" and form.is_valid():
        try:
            guest = guests.answer_invitation(token=token, rsvp=guests.Rsvp(**form.cleaned_data))
            is_said = True
        except (BadWords, WrongStage) as error:
            field = getattr(error, "field", "")
            form.add_error(field if field in form.fields else None, error.message)
    event = guest.event
    is_open = not event.cancelled_at and event.starts_at > timezone.now()
    shown = {
        "guest": guest,
        "event": event,
        "form": form,
        "is_open": is_open,
        "is_said": is_said,
        "token": token,
    }
    return answer(request, "invitation", shown, 400 if form.errors else 200)


@never_cache
@require_safe
def invitation_ics(request: HttpRequest, token: str) -> HttpResponse:
    """The event for a calendar."""
    count_look(request)
    guest = guest_by_token(token)
    if guest is None:
        return closed(request)
    url = request.build_absolute_uri(f"/pers/undangan/{token}/")
    uid = f"acara-{guest.event_id}@kentongan"
    text = calendar_entry(guest.event, uid=uid, url=url, now=timezone.now())
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="acara.ics"'
    response.headers["X-Robots-Tag"], response.headers["Referrer-Policy"] = "noindex", "no-referrer"
    return response
