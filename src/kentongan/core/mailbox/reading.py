"""From the bytes of a mail (RFC 5322, MIME) to a letter."""

import email
import email.policy
import hashlib
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr

from kentongan.core.mailbox.letter import (
    LEAST_EMBEDDED,
    MOST_BYTES,
    MOST_PARTS,
    MOST_PICTURES,
    MOST_TEXT,
    Enclosed,
    Letter,
    Unreadable,
)
from kentongan.core.mailbox.words import own_words, plain_subject
from kentongan.core.text.formats.markup import text_of_markup

_LONGEST_HEADER = 4_000
_MOST_HEADERS = 400
_MARKUP_READ = 400_000
# Every line is held against every open boundary: lines and nesting together bound the work before it begins.
_MOST_LINES = 1_000_000
_DEEPEST = 20
_NESTING = (b"multipart/", b"message/")
_ADDRESS = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9.-]{1,190}")
# What the header parser of the standard library is known to raise on hostile words, beside its own errors.
_FAULTS = (MessageError, ValueError, LookupError, AttributeError, TypeError, RecursionError, AssertionError)


def read_mail(raw: bytes) -> Letter:
    """The letter in `raw`. Raises Unreadable for what is larger, deeper or longer than any honest letter."""
    if len(raw) > MOST_BYTES or raw.count(b"\n") > _MOST_LINES:
        raise Unreadable("size")
    lowered = raw.lower()
    if any(lowered.count(kind) > _DEEPEST for kind in _NESTING):
        raise Unreadable("depth")
    try:
        message = email.message_from_bytes(raw, policy=email.policy.default)
        parts = list(_leaves(message))
    except _FAULTS as error:
        raise Unreadable("shape") from error
    if not 0 < len(message.keys()) <= _MOST_HEADERS:
        raise Unreadable("headers")
    return _letter(message, parts, raw)


def _letter(message: EmailMessage, parts: list[EmailMessage], raw: bytes) -> Letter:
    text = own_words(_text(parts))
    pictures, left_out = _sorted_out(parts)
    is_over = len(text) > MOST_TEXT or len(pictures) > MOST_PICTURES or len(parts) > MOST_PARTS
    return Letter(
        message_id=_message_id(message, raw),
        sender=_sender(message),
        subject=plain_subject(_header(message, "Subject"))[:300],
        text=text[:MOST_TEXT],
        pictures=tuple(pictures[:MOST_PICTURES]),
        left_out=tuple(left_out),
        is_automatic=_is_automatic(message),
        is_over=is_over,
    )


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something; a letter inside a letter is not opened."""
    waiting = [message]
    while waiting:
        part = waiting.pop(0)
        if part.get_content_maintype() == "message":
            continue
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list):
            waiting[:0] = inner
        else:
            yield part


def _text(parts: list[EmailMessage]) -> str:
    """The plain words; where a letter has none, those of its markup."""
    plain = [_decoded(part) for part in parts if _is_words(part, "text/plain")]
    if any(words.strip() for words in plain):
        return "\n\n".join(words.strip() for words in plain)
    marked = (_decoded(part)[:_MARKUP_READ] for part in parts if _is_words(part, "text/html"))
    return "\n\n".join(text_of_markup(markup).replace("\n", "\n\n") for markup in marked)


def _is_words(part: EmailMessage, kind: str) -> bool:
    return part.get_content_type() == kind and _disposition(part) != "attachment"


def _sorted_out(parts: list[EmailMessage]) -> tuple[list[Enclosed], list[str]]:
    """Pictures that were meant, and the names of everything else that was attached."""
    pictures, left_out = [], []
    for part in parts:
        if part.get_content_maintype() == "text" and _disposition(part) != "attachment":
            continue
        name = _name(part)
        content = _bytes(part) if part.get_content_maintype() == "image" else b""
        is_logo = _disposition(part) != "attachment" and len(content) < LEAST_EMBEDDED
        if content and not is_logo:
            pictures.append(Enclosed(name, content))
        elif not content:
            left_out.append(name)
    return pictures, left_out


def _decoded(part: EmailMessage) -> str:
    content = _bytes(part)
    try:
        return content.decode(part.get_content_charset() or "utf-8")
    except (LookupError, ValueError):
        return content.decode("utf-8", "replace")


def _bytes(part: EmailMessage) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except _FAULTS:
        return b""
    return content if isinstance(content, bytes) else b""


def _disposition(part: EmailMessage) -> str:
    return _header(part, "Content-Disposition").partition(";")[0].strip().lower()


def _name(part: EmailMessage) -> str:
    try:
        named = str(part.get_filename() or "")
    except _FAULTS:
        named = ""
    shown = "".join(sign for sign in named if sign.isprintable()).replace("/", " ").replace("\\", " ")
    return shown.strip()[-80:] or part.get_content_type()[:80]


def _header(message: EmailMessage, name: str) -> str:
    """A header in one line of signs that can be seen; empty for one that is too long to be honest or cannot be read."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
    if len(str(raw)) > _LONGEST_HEADER:
        return ""
    try:
        line = " ".join(str(message[name] or "").split())
    except _FAULTS:
        return ""
    return "".join(sign for sign in line if sign.isprintable())


def _message_id(message: EmailMessage, raw: bytes) -> str:
    """The letter's own name; for one that has none, or an odd one, the hash of its bytes."""
    said = _header(message, "Message-ID").strip("<> ")
    if 3 <= len(said) <= 200 and said.isascii() and said.isprintable():
        return said
    return "sha256:" + hashlib.sha256(raw).hexdigest()


def _sender(message: EmailMessage) -> str:
    address = parseaddr(_header(message, "From"))[1].strip().lower()
    return address if _ADDRESS.fullmatch(address) else ""


def _is_automatic(message: EmailMessage) -> bool:
    automatic = _header(message, "Auto-Submitted").partition(";")[0].strip().lower() not in ("", "no")
    bulk = _header(message, "Precedence").lower() in ("bulk", "list", "junk", "auto_reply")
    return automatic or bulk or bool(_header(message, "List-Id")) or _header(message, "Return-Path") == "<>"
