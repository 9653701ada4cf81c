"""Where messengers call. Their own word, in a header or a signature, is the proof; there is no page and no cookie."""

import json
import re
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from kentongan.apps.intake.enums import DoorKind
from kentongan.apps.intake.models import Door
from kentongan.apps.intake.queries.doors import hook_secret, messenger_by_key
from kentongan.apps.intake.services.gateways import signing_word
from kentongan.apps.intake.services.messages import take_message
from kentongan.core.messenger.incoming import Incoming
from kentongan.core.messenger.telegram import read_update
from kentongan.core.messenger.whatsapp import is_signed, read_notice

_CHALLENGE = re.compile(r"[A-Za-z0-9_.-]{1,200}")


@csrf_exempt
@never_cache
@require_POST
def hook_telegram(request: HttpRequest, key: UUID) -> HttpResponse:
    """One update of the Bot API. Whatever we understood is kept before we say so; Telegram calls again otherwise."""
    door = messenger_by_key(DoorKind.TELEGRAM, key)
    said = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
    if door is None or not constant_time_compare(said, hook_secret(door)):
        return HttpResponse(status=404)
    incoming = read_update(_told(request))
    return _taken(door, [incoming] if incoming else [])


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def hook_whatsapp(request: HttpRequest, key: UUID) -> HttpResponse:
    """Notices of the Cloud API, signed; and the question by which Meta makes sure that the address is ours."""
    door = messenger_by_key(DoorKind.WHATSAPP, key)
    if door is None:
        return HttpResponse(status=404)
    if request.method != "POST":
        return _introduced(request, door)
    if not is_signed(request.body, request.headers.get("X-Hub-Signature-256", ""), signing_word(door)):
        return HttpResponse(status=404)
    return _taken(door, list(read_notice(_told(request), door.address)))


def _introduced(request: HttpRequest, door: Door) -> HttpResponse:
    """Echoes the challenge to whoever knows the word of this door."""
    asked, challenge = request.GET.get("hub.mode"), request.GET.get("hub.challenge", "")
    knows = constant_time_compare(request.GET.get("hub.verify_token", ""), hook_secret(door))
    if asked != "subscribe" or not knows or not _CHALLENGE.fullmatch(challenge):
        return HttpResponse(status=404)
    return HttpResponse(challenge, content_type="text/plain; charset=utf-8")


def _taken(door: Door, messages: list[Incoming]) -> HttpResponse:
    with translation.override("id"):
        for incoming in messages:
            take_message(door=door, incoming=incoming)
    return HttpResponse(status=200)


def _told(request: HttpRequest) -> object:
    """The JSON of the body; what is none is nothing."""
    try:
        return json.loads(request.body)
    except (ValueError, RecursionError):
        return None
