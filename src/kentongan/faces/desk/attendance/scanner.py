"""The steward's scanner: a page that works without a network, the list it holds, and what it sends when it is back."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.attendance.queries.books import offices_at
from kentongan.apps.attendance.queries.roster import expected_at
from kentongan.apps.attendance.services.scanning import UNKNOWN, Scan, take_scans
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.attendance.asking import event_to_take, frame
from kentongan.foundation.errors import KentonganError

_KEPT = timedelta(days=3)
_CAMERA = "camera=(self), geolocation=(), microphone=(), payment=()"
# Fetched by modules, not by the page: the worker keeps them from the start.
_MODULES = tuple(
    f"desk/attendance/{name}"
    for name in (
        "scanner/store.js", "scanner/sync.js", "scanner/camera.js", "scanner/screen.js",
        "vendor/qr-0.7.0/decode.js", "vendor/qr-0.7.0/index.js",
    )
)  # fmt: skip


@staff_required
@require_safe
def scanner(request: HttpRequest, event_id: int) -> HttpResponse:
    """The page; it holds no names itself."""
    event = event_to_take(request, event_id)
    response = render(request, "desk/attendance/scanner.html", frame(request, event, "scan"))
    response.headers["Permissions-Policy"] = _CAMERA
    return response


@staff_required
@require_safe
def scanner_worker(request: HttpRequest, event_id: int) -> HttpResponse:
    """The service worker of this page alone: its folder is its scope."""
    event = event_to_take(request, event_id)
    page = reverse("attendance_scanner", args=[event.pk])
    modules = [
        settings.STATIC_URL + name for name in _MODULES
    ]  # as modules ask for each other: without a hash
    shown = {
        "page": json.dumps(page),
        "modules": json.dumps(modules),
        "name": json.dumps(f"hadir-{event.pk}"),
    }
    response = render(
        request, "desk/attendance/worker.js", shown, content_type="text/javascript; charset=utf-8"
    )
    return response


@never_cache
@staff_required
@require_safe
def scanner_list(request: HttpRequest, event_id: int) -> HttpResponse:
    """Whom the phone shall know, until when, and the key with which it may send."""
    event = event_to_take(request, event_id)
    people = [
        {"id": one.id, "name": one.name, "unit": one.unit, "head": one.head, "seal": one.seal}
        for one in expected_at(event)
    ]
    sessions = [
        {
            "id": one.pk,
            "title": one.title,
            "starts": one.starts_at.isoformat(),
            "ends": one.ends_at.isoformat(),
        }
        for one in event.sessions.all()
    ]
    units = [{"id": key, "name": name} for key, name in offices_at(event).values_list("pk", "name")]
    told = {
        "people": people,
        "sessions": sessions,
        "units": units,
        "until": (event.ends_at + _KEPT).isoformat(),
        "csrf": get_token(request),
    }
    return JsonResponse(told)


@staff_required
@require_POST
def scanner_sync(request: HttpRequest, event_id: int) -> HttpResponse:
    """Takes a batch of scans; each is answered by its key."""
    try:
        given = _given(request)
        scans = [scan for one in given if (scan := _scan(one))]
        told = take_scans(actor=request.actor, event_id=event_id, scans=scans)
    except KentonganError as error:
        return JsonResponse({"error": error.message}, status=error.status)
    answers = {str(one.key): {"state": one.state, "name": one.name} for one in told}
    for one in given:  # what makes no sense is answered too, or a phone would send it for ever
        if isinstance(one, dict) and isinstance(one.get("key"), str):
            answers.setdefault(one["key"][:60], {"state": UNKNOWN, "name": ""})
    return JsonResponse({"answers": answers})


def _given(request: HttpRequest) -> list[Any]:
    try:
        given = json.loads(request.body)
    except (ValueError, RecursionError) as error:
        raise KentonganError(_("Kiriman ini tidak terbaca."), "invalid") from error
    scans = given.get("scans") if isinstance(given, dict) else None
    if not isinstance(scans, list):
        raise KentonganError(_("Kiriman ini tidak terbaca."), "invalid")
    return scans


def _scan(given: Any) -> Scan | None:
    """A scan of the right shape; None for anything else."""
    if not isinstance(given, dict):
        return None
    try:
        key = UUID(str(given.get("key")))
    except ValueError:
        return None
    at, session = _moment(given.get("at")), _number(given.get("session"))
    if at is None or not session:
        return None
    return Scan(
        key=key,
        session_id=session,
        at=at,
        code=_words(given.get("code"), 60),
        participant_id=_number(given.get("participant")),
        name=_words(given.get("name"), 120),
        unit_id=_number(given.get("unit")),
    )


def _moment(given: Any) -> datetime | None:
    try:
        at = parse_datetime(given) if isinstance(given, str) else None
        return at.astimezone(UTC) if at and at.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _number(given: Any) -> int:
    return given if isinstance(given, int) and not isinstance(given, bool) and 0 < given < 2**63 else 0


def _words(given: Any, most: int) -> str:
    return given.replace("\x00", "")[:most] if isinstance(given, str) else ""
