"""Is this certificate real? Asked by anybody, with the code on the paper."""

from allauth.account.adapter import get_adapter
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from kentongan.apps.certificates.enums import Kind, Standing
from kentongan.apps.certificates.models import Certificate
from kentongan.apps.certificates.queries.certificates import certificate_by_code, tidy_code
from kentongan.apps.certificates.services.badges import credential_of, signed_badge
from kentongan.apps.certificates.services.drawing import day_on_paper
from kentongan.faces.site.certificates.machines import as_json
from kentongan.foundation.limits import count_try

_MOST, _SECONDS = 60, 300


@never_cache
@require_safe
def certificate_ask(request: HttpRequest) -> HttpResponse:
    """Where a code is typed; a GET form, so that nothing is kept of who asked."""
    given = request.GET.get("kode", "")
    if known := tidy_code(given):
        return HttpResponseRedirect(reverse("certificate_check", args=[known]))
    shown = {"given": given[:40], "is_wrong": bool(given.strip())}
    return _hidden(request, "site/certificates/ask.html", shown, status=400 if shown["is_wrong"] else 200)


@never_cache
@require_safe
def certificate_check(request: HttpRequest, code: str) -> HttpResponse:
    """Valid, revoked with the reason, replaced, or unknown."""
    row = _asked(request, code)
    if row is None:
        shown = {"standing": Standing.UNKNOWN, "code": tidy_code(code) or code[:20]}
        return _hidden(request, "site/certificates/check.html", shown, status=404)
    shown = {
        "certificate": row,
        "code": row.code,
        "standing": row.standing,
        "given_on": day_on_paper(row),
        "kind": Kind(row.kind),
    }
    return _hidden(request, "site/certificates/check.html", shown)


@never_cache
@require_safe
def badge_json(request: HttpRequest, code: str) -> HttpResponse:
    """The badge as plain JSON, to read; what proves it is its signed form."""
    return as_json(credential_of(_known(request, code)))


@never_cache
@require_safe
def badge_jwt(request: HttpRequest, code: str) -> HttpResponse:
    """The badge as VC-JWT, to take into a wallet."""
    row = _known(request, code)
    headers = {
        "Content-Disposition": f'attachment; filename="lencana-{row.code}.jwt"',
        "X-Robots-Tag": "noindex",
    }
    return HttpResponse(signed_badge(row), content_type="application/vc+jwt", headers=headers)


def _known(request: HttpRequest, code: str) -> Certificate:
    row = _asked(request, code)
    if row is None:
        raise Http404
    return row


def _asked(request: HttpRequest, code: str) -> Certificate | None:
    count_try(
        "certificate_check", get_adapter(request).get_client_ip(request), at_most=_MOST, seconds=_SECONDS
    )
    return certificate_by_code(code)


def _hidden(request: HttpRequest, template: str, shown: dict, *, status: int = 200) -> HttpResponse:
    """In Indonesian, in no search engine, and told to no other site."""
    with translation.override("id"):
        response = render(request, template, shown, status=status)
    response.headers["Content-Language"] = "id"
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
