"""What verifiers of badges fetch: who vouches, with which keys, and what no longer holds."""

import json

from django.http import Http404, HttpRequest, HttpResponse

from kentongan.apps.certificates.services.badges import issuer, signed_status_list
from kentongan.apps.certificates.services.keys import public_keys
from kentongan.core.credentials.badge import CONTEXT, as_profile
from kentongan.faces.site.answers import public_page


@public_page
def issuer_profile(request: HttpRequest) -> HttpResponse:
    """The issuer's profile."""
    return as_json({"@context": list(CONTEXT), **as_profile(issuer())}, kind="application/ld+json")


@public_page
def badge_keys(request: HttpRequest) -> HttpResponse:
    """The public keys (JWK set); retired ones too, so that old badges can be verified."""
    return as_json(public_keys(), kind="application/jwk-set+json")


@public_page
def status_list(request: HttpRequest, number: int) -> HttpResponse:
    """Which badges were revoked, one bit each."""
    signed = signed_status_list(number)
    if signed is None:
        raise Http404
    headers = {"Access-Control-Allow-Origin": "*"}
    return HttpResponse(signed, content_type="application/vc+jwt", headers=headers)


def as_json(told: object, *, kind: str = "application/json") -> HttpResponse:
    """Open to every page's scripts: verifiers run in browsers, too."""
    content = json.dumps(told, ensure_ascii=False, indent=1)
    headers = {"Access-Control-Allow-Origin": "*", "X-Robots-Tag": "noindex"}
    return HttpResponse(content, content_type=kind, headers=headers)
