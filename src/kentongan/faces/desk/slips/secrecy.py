"""The door of a slip: kept by no cache, in no list, told to no other site, and leading nowhere."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

View = Callable[..., HttpResponse]
# Stricter than the house: no script at all, pictures only from within the page.
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)


def slip_door(view: View) -> View:
    """Marks every answer so.

    Without the token of the session: no-referrer makes browsers send "Origin: null", which that check refuses, and a
    slip has no session to protect. The secret in the address, the signed page and the PIN stand in its place.
    """

    @csrf_exempt
    @wraps(view)
    def answered(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["Cache-Control"] = "private, no-store"
        response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Content-Security-Policy"] = _POLICY
        return response

    return answered
