"""The one place where an error becomes JSON: problem details of RFC 9457."""

import json
import logging
from http import HTTPStatus

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from kentongan.foundation.errors import KentonganError

log = logging.getLogger(__name__)
TYPE = "application/problem+json"
MOST_ERRORS = 50
UNKNOWN = "Alamat ini tidak ada. Daftarnya ada di /api/v1/openapi.json."
UNAUTHORIZED = "Kunci API tidak ada, keliru, atau sudah dicabut."


def problem(status: int, detail: str, code: str, **more: object) -> HttpResponse:
    """A problem: `code` is a stable English word, `detail` an Indonesian sentence, `more` extends it."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": detail,
        **more,
    }
    response = HttpResponse(json.dumps(body, ensure_ascii=False, default=str), TYPE, status=status)
    if status == HTTPStatus.UNAUTHORIZED:
        response["WWW-Authenticate"] = 'Bearer realm="Kentongan"'
    response["Cache-Control"] = "no-store"
    return response


def no_such_address(_request: HttpRequest) -> HttpResponse:
    """What every other address below /api/ answers."""
    return problem(404, UNKNOWN, "not_found")


def answer_with_problems(api: NinjaAPI) -> None:
    """Teaches `api` to answer every error with a problem."""
    api.add_exception_handler(KentonganError, _of_ours)
    api.add_exception_handler(ValidationError, _of_shape)
    api.add_exception_handler(HttpError, _of_ninja)
    api.add_exception_handler(Http404, lambda request, _error: no_such_address(request))
    api.add_exception_handler(RequestDataTooBig, _too_big)
    api.add_exception_handler(Exception, _unforeseen)


def _of_ours(_request: HttpRequest, error: KentonganError) -> HttpResponse:
    more = {name: value for name in ("newer", "reason", "successor") if (value := getattr(error, name, None))}
    told = getattr(error, "reasons", None) or getattr(error, "problems", None) or []
    if told:
        more["reasons"] = [getattr(reason, "text", str(reason)) for reason in told]
    return problem(error.status, error.message, error.code, **more)


def _of_shape(_request: HttpRequest, error: ValidationError) -> HttpResponse:
    errors = [
        {"at": "/".join(str(step) for step in fault["loc"]), "message": fault["msg"]}
        for fault in error.errors[:MOST_ERRORS]
    ]
    return problem(422, "Ada isian yang tidak sesuai dengan yang diminta.", "invalid", errors=errors)


def _of_ninja(_request: HttpRequest, error: HttpError) -> HttpResponse:
    if error.status_code == HTTPStatus.UNAUTHORIZED:
        return problem(401, UNAUTHORIZED, "unauthorized")
    code = "not_allowed" if error.status_code == HTTPStatus.FORBIDDEN else "invalid"
    return problem(error.status_code, str(error), code)


def _too_big(_request: HttpRequest, _error: Exception) -> HttpResponse:
    return problem(413, "Kiriman terlalu besar: paling banyak 2 MB.", "too_large")


def _unforeseen(request: HttpRequest, error: Exception) -> HttpResponse:
    """The rim of this face: what nobody foresaw is logged, and the caller gets JSON all the same."""
    log.error("api_failed", exc_info=error, extra={"path": request.path})
    return problem(500, "Terjadi kesalahan di pihak kami. Coba lagi nanti.", "internal")
