"""Kiriman: every door."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.house.access.row import DECIDERS, EVERYBODY, HEADS, NEWSROOM, NOBODY, Row, Sample, act, page, thing
from tests.house.furnishing.intake import SIGNED, door_of

from kentongan.apps.intake.queries.doors import hook_secret

KEEP = DECIDERS | {"admin"}
OWNER = frozenset({"central_editor"})
NEW = {"denied": (400, 403, 404)}
JSON = "application/json"


def _of(name: str, kind: str, **more: str):
    return lambda s: {name: s.thing(kind)} | {key: s.thing(other) for key, other in more.items()}


ARRIVAL, DROPPED = _of("arrival_id", "mail"), _of("arrival_id", "dropped mail")
MAILBOX, BOT, NUMBER = (_of("door_id", kind) for kind in ("mailbox", "bot", "number"))
BATCH, ROW, QUESTION = _of("batch_id", "old batch"), _of("row_id", "old row"), _of("row_id", "old question")
SHOWN = _of("row_id", "old story")


def _unit(s: Sample) -> Mapping[str, Any]:
    return {"unit": s.world.units[s.place].pk}


def _door(s: Sample) -> Mapping[str, Any]:
    return {**_unit(s), "kind": "mail", "address": f"baru@{s.place}.test", "label": "Baru"}


def _file(s: Sample) -> Mapping[str, Any]:
    content = b"judul;isi;tanggal\nA;B;1/1/2019\n"
    return {**_unit(s), "site": "lama.test", "file": SimpleUploadedFile("a.csv", content, "text/csv")}


def _mended(s: Sample) -> Mapping[str, Any]:
    return {**_unit(s), "headline": "Judul", "body": "Isi yang baik.", "day": "2019-03-04"}


def _key(kind: str):
    return lambda s: {"key": door_of(s.world, kind, s.place).key}


def _update(s: Sample) -> Mapping[str, Any]:
    told = {"update_id": 7, "message": {"chat": {"id": 5, "type": "private"}, "text": "Halo"}}
    return {"data": json.dumps(told), "content_type": JSON}


def _trusted(s: Sample) -> Mapping[str, Any]:
    word = hook_secret(door_of(s.world, "bot", s.place))
    return {**_update(s), "HTTP_X_TELEGRAM_BOT_API_SECRET_TOKEN": word}


def _notice(s: Sample) -> Mapping[str, Any]:
    message = {"id": "wamid.1", "from": "6281", "type": "text", "text": {"body": "Halo"}}
    ours = {"phone_number_id": door_of(s.world, "number", s.place).address}
    told = {"entry": [{"changes": [{"value": {"metadata": ours, "messages": [message]}}]}]}
    return {"data": json.dumps(told), "content_type": JSON}


def _signed(s: Sample) -> Mapping[str, Any]:
    sent = _notice(s)
    sign = hmac.new(SIGNED.encode(), sent["data"].encode(), hashlib.sha256).hexdigest()
    return {**sent, "HTTP_X_HUB_SIGNATURE_256": f"sha256={sign}"}


def _asked(s: Sample) -> str:
    word = hook_secret(door_of(s.world, "number", s.place))
    return f"hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token={word}"


_TRAY = (
    page("intake_list", NEWSROOM, shows=lambda s: f"Surat mail untuk {s.place}"),
    page(
        "intake_list", NEWSROOM, case="held", query=lambda s: "isi=held", shows=lambda s: f"untuk {s.place}"
    ),
    thing("intake_page", NEWSROOM, ARRIVAL),
    act("intake_take", NEWSROOM, ARRIVAL),
    act("intake_drop", NEWSROOM, ARRIVAL),
    act("intake_restore", NEWSROOM, DROPPED),
    page("intake_phone", NEWSROOM),
    act("intake_phone", NEWSROOM, lambda s: {}, _unit, answer=(200,), **NEW),
    act("intake_phone_drop", OWNER, _of("sender_id", "chat"), note="one's own chat"),
)
_DOORS = (
    page("intake_door_list", KEEP, shows=lambda s: f"Surel {s.place}"),
    page("intake_door_add", KEEP),
    act("intake_door_add", KEEP, lambda s: {}, _door, **NEW),
    thing("intake_door_page", KEEP, MAILBOX),
    thing("intake_door_page", KEEP, NUMBER, case="whatsapp"),
    act("intake_door_set", KEEP, MAILBOX, lambda s: {"buka": "0"}),
    act("intake_door_connect", KEEP, BOT),
    act(
        "intake_sender_add",
        KEEP,
        MAILBOX,
        lambda s: {"address": "baru@surel.test", "email": "central_editor@contoh.test"},
    ),
    act("intake_sender_drop", KEEP, _of("door_id", "mailbox", sender_id="sender")),
)
_HISTORY = (
    page("old_batch_list", KEEP, shows=lambda s: f"tunggu-{s.place}.csv"),
    page("old_batch_add", KEEP),
    act("old_batch_add", KEEP, lambda s: {}, _file, **NEW),
    page("old_batch_sample", KEEP),
    thing("old_batch_page", KEEP, BATCH),
    act("old_batch_ask", KEEP, BATCH),
    act("old_batch_open", HEADS, BATCH),
    act("old_batch_undo", KEEP, BATCH),
    thing("old_row_page", KEEP, QUESTION),
    act("old_row_page", KEEP, QUESTION, _mended),
    act("old_row_leave", KEEP, ROW, lambda s: {"pakai": "0"}),
    act("old_row_draft", DECIDERS, ROW),
    act("old_row_remove", KEEP, SHOWN),
)
_PUBLIC = (
    page("old_list", EVERYBODY),
    page("old_page", EVERYBODY, SHOWN),
    Row(name="hook_telegram", who=EVERYBODY, method="POST", words=_key("bot"), sent=_trusted, writes=True,
        note="whoever knows the word that the bot was given"),
    Row(name="hook_telegram", who=NOBODY, method="POST", case="unknown word", words=_key("bot"), sent=_update,
        denied=(404,)),
    page("hook_whatsapp", EVERYBODY, _key("number"), query=_asked, note="whoever knows the word of the number"),
    page("hook_whatsapp", NOBODY, _key("number"), case="unknown word", denied=(404,)),
    Row(name="hook_whatsapp", who=EVERYBODY, method="POST", words=_key("number"), sent=_signed, writes=True,
        note="whoever holds the secret that signs"),
    Row(name="hook_whatsapp", who=NOBODY, method="POST", case="unsigned", words=_key("number"), sent=_notice,
        denied=(404,)),
)  # fmt: skip

ROWS: tuple[Row, ...] = (*_TRAY, *_DOORS, *_HISTORY, *_PUBLIC)
