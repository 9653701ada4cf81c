"""A webhook of the WhatsApp Business Cloud API: its signature, and the messages that it carries."""

import hashlib
import hmac
from collections.abc import Iterator
from typing import Any

from kentongan.core.messenger.incoming import MOST_TEXT, Incoming, Picture
from kentongan.core.messenger.shapes import rows, table, words

_SILENT = frozenset({"reaction", "system", "unsupported"})


def is_signed(body: bytes, header: str, app_secret: str) -> bool:
    """Whether X-Hub-Signature-256 is the HMAC of the body under the secret of the app."""
    if not app_secret:
        return False
    mine = "sha256=" + hmac.new(app_secret.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(mine.encode(), header.encode())


def read_notice(notice: object, number_id: str) -> Iterator[Incoming]:
    """The messages to our number in one notice; states of delivery and other numbers are passed over."""
    for entry in rows(table(notice).get("entry")):
        for change in rows(entry.get("changes")):
            value = table(change.get("value"))
            if words(table(value.get("metadata")).get("phone_number_id"), 40) != number_id:
                continue
            yield from filter(None, map(_message, rows(value.get("messages"))))


def _message(message: dict[str, Any]) -> Incoming | None:
    name, handle = words(message.get("id"), 200), words(message.get("from"), 20)
    kind = words(message.get("type"), 20)
    if not name or not handle.isdigit() or kind in _SILENT:
        return None
    image = table(message.get("image"))
    reference = words(image.get("id"), 200)
    text = words(table(message.get("text")).get("body"), MOST_TEXT) or words(image.get("caption"), MOST_TEXT)
    return Incoming(
        external_id=name,
        handle=handle,
        text=text,
        pictures=(Picture(reference),) if reference else (),
        has_more=kind not in ("text", "image"),
    )
