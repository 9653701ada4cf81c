"""An update of the Bot API (https://core.telegram.org/bots/api#update)."""

from typing import Any

from kentongan.core.messenger.incoming import MOST_TEXT, Incoming, Picture
from kentongan.core.messenger.shapes import count, rows, table, words

_PICTURE_TYPES = ("image/jpeg", "image/png", "image/webp")
_NOT_TAKEN = ("video", "voice", "audio", "document", "animation", "video_note", "sticker", "location")


def read_update(update: object) -> Incoming | None:
    """The message in an update; None for anything that is not written to the bot in a private chat."""
    found = table(update)
    message, number = table(found.get("message")), words(found.get("update_id"), 20)
    chat = table(message.get("chat"))
    handle = words(chat.get("id"), 20)
    if not number or not handle or chat.get("type") != "private":
        return None
    pictures = _pictures(message)
    return Incoming(
        external_id=number,
        handle=handle,
        text=words(message.get("text"), MOST_TEXT) or words(message.get("caption"), MOST_TEXT),
        pictures=pictures,
        album=words(message.get("media_group_id"), 40),
        has_more=not pictures and any(name in message for name in _NOT_TAKEN),
    )


def _pictures(message: dict[str, Any]) -> tuple[Picture, ...]:
    """The largest size of a photo, or a picture that was sent as a file."""
    sizes = rows(message.get("photo"))
    if sizes:
        chosen = max(sizes, key=lambda size: count(size.get("width")) * count(size.get("height")))
    else:
        document = table(message.get("document"))
        chosen = document if document.get("mime_type") in _PICTURE_TYPES else {}
    reference = words(chosen.get("file_id"), 200)
    return (Picture(reference, count(chosen.get("file_size"))),) if reference else ()
