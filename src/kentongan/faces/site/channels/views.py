"""Leaving a press list: one click for mail programs, one button for people."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from kentongan.apps.channels.queries.accounts import recipient_by_token
from kentongan.apps.channels.services import recipients


# RFC 8058, section 3.2: the mail program posts without cookies, so there is no CSRF token; the token in the address is
# the proof. A GET changes nothing, since scanners of mail servers follow every link.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Shows what the reader would leave, or takes them off; the same answer however often it is asked."""
    if request.method == "POST":
        known = recipients.unsubscribe(token=token)
        return _page(request, "selesai" if known else "asing", status=200 if known else 404)
    reader = recipient_by_token(token)
    if reader is None:
        return _page(request, "asing", status=404)
    return _page(request, "tanya", list_name=reader.account.label, unit=reader.account.unit.name)


def _page(request: HttpRequest, step: str, *, status: int = 200, **words: str) -> HttpResponse:
    response = render(request, "site/channels/unsubscribe.html", {"step": step, **words}, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
