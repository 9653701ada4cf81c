"""What every request passes: security headers, the actor, errors turned into pages."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.http.request import RawPostDataException
from django.shortcuts import render
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.actor import PUBLIC
from kentongan.foundation.errors import KentonganError

GetResponse = Callable[[HttpRequest], HttpResponse]

# No inline script or style anywhere: what an editor pastes can never run.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)


class SecurityHeaders:
    """Adds the headers that hold for every answer of Django."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        response.headers.setdefault("Permissions-Policy", "geolocation=(), microphone=(), payment=()")
        return response


class BoundedBodies:
    """Refuses a request that says it is larger than a form full of photos, before a byte of it is read.

    The check of forged forms reads every body, those of strangers too; without a bound anybody could fill the disk. A
    body without a stated length is not read at all by the server's interface (PEP 3333).
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        said = request.META.get("CONTENT_LENGTH") or "0"
        if not said.isascii() or not said.isdigit() or int(said) > settings.BODY_MAX_BYTES:
            words = "Kiriman ini terlalu besar. Kirim foto satu per satu, paling besar 20 MB."
            return HttpResponse(words, status=413, content_type="text/plain; charset=utf-8")
        return self.get_response(request)


class ChosenLanguage:
    """Indonesian, unless this browser's user has chosen another language of ours.

    What the browser prefers is not asked: phones are often set to English by those who sold them.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.languages = dict(settings.LANGUAGES)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        language = chosen if chosen in self.languages else settings.LANGUAGE_CODE
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class ActorOfRequest:
    """Puts the actor with today's posts on the request; the posts are read when first asked for."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user = request.user
        request.actor = SimpleLazyObject(lambda: actor_of(user) if user.is_authenticated else PUBLIC)
        return self.get_response(request)


class ErrorsAsPages:
    """The one place where an error of ours becomes a page. Nothing typed is lost: the browser keeps the form."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, UnreadablePostError | RawPostDataException):  # the line broke: nobody hears this
            return HttpResponse("Kiriman terputus.", status=400, content_type="text/plain; charset=utf-8")
        if not isinstance(error, KentonganError):
            return None
        words = {"message": error.message, "status": error.status}
        return render(request, "look/error.html", words, status=error.status)
