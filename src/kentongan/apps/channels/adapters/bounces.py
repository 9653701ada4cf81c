"""Reading what comes back: delivery reports (RFC 3464), and the plain letters of servers that send none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import policy
from email.message import Message
from email.parser import BytesParser

from kentongan.apps.channels.adapters.bounce_words import ADDRESS, Verdict, is_permanent, plain_verdict
from kentongan.apps.channels.adapters.verp import Verp

LARGEST = 1_000_000  # bytes; a report may carry the whole letter back
_MOST_PARTS = 50
_MOST_READ = 50_000
_DIAGNOSTIC = 500
_STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")
_MESSAGE_ID = re.compile(r"(?im)^message-id:\s{0,5}(<[^<>\s]{1,250}>)")
_CARRIED = ("message/rfc822", "message/rfc822-headers", "text/rfc822-headers")


@dataclass(frozen=True, slots=True)
class Bounce:
    """A letter that did not arrive. `permanent`: the mail box is dead, strike the address.

    `recipient_token` comes from a sealed return path of ours; it is None where the report came to another
    address. `message_id` is the letter's own, where the report carries it back. Never strike an `address`
    without a token: anybody can write such a report.
    """

    recipient_token: str | None
    permanent: bool
    diagnostic: str
    address: str | None = None
    message_id: str | None = None


def bounce(raw: bytes, verp: Verp, *, delivered_to: str = "") -> Bounce | None:
    """The bounce in one incoming letter; None for anything else (answers, holiday notices, receipts).

    `delivered_to` is the envelope recipient where the mail server tells it. At most LARGEST bytes are read.
    """
    try:
        report = BytesParser(policy=policy.compat32).parsebytes(raw[:LARGEST])
        parts = _parts(report)
    except RecursionError:  # parts nested a thousand deep are no server's report
        return None
    # RFC 3834: auto-replied is somebody's holiday notice; reports are auto-generated.
    if str(report.get("auto-submitted", "")).strip().lower().startswith("auto-replied"):
        return None
    plain = next((_text(part) for part in parts if part.get_content_type() == "text/plain"), "")
    verdict = _reported(parts) or plain_verdict(report, plain)
    if verdict is None:
        return None
    return Bounce(
        recipient_token=_token(report, verp, delivered_to),
        permanent=verdict.permanent,
        diagnostic=" ".join(verdict.diagnostic.split())[:_DIAGNOSTIC],
        address=verdict.address,
        message_id=_carried_id(parts, plain),
    )


def _parts(report: Message) -> list[Message]:
    return [part for _, part in zip(range(_MOST_PARTS), report.walk(), strict=False)]


def _token(report: Message, verp: Verp, delivered_to: str) -> str | None:
    places = [delivered_to]
    for name in ("delivered-to", "x-original-to", "x-delivered-to", "envelope-to", "to"):
        for line in report.get_all(name, []):
            places += ADDRESS.findall(str(line)[:2000])
    return next((token for place in places if (token := verp.token(place))), None)


def _reported(parts: list[Message]) -> Verdict | None:
    for block in _status_blocks(parts):
        action = str(block.get("action", "")).strip().lower()
        if action not in ("failed", "delayed"):
            continue
        said = str(block.get("diagnostic-code", "")).partition(";")[2].strip()
        status = str(block.get("status", "")).strip()
        code = _STATUS.match(status)
        found = ADDRESS.search(str(block.get("final-recipient", ""))[:2000])
        return Verdict(
            permanent=action == "failed" and is_permanent(code.group() if code else "", said),
            diagnostic=f"{status} {said}",
            address=found.group() if found else None,
        )
    return None


def _status_blocks(parts: list[Message]) -> Iterator[Message]:
    for part in parts:
        if part.get_content_type() == "message/delivery-status" and part.is_multipart():
            yield from part.get_payload()[1:_MOST_PARTS]  # the first block speaks of the whole letter


def _carried_id(parts: list[Message], plain: str) -> str | None:
    for part in parts:
        if part.get_content_type() in _CARRIED:
            # A whole letter is a message of its own inside the part; headers alone are its text.
            inner = part.get_payload(0) if part.is_multipart() else None
            given = str(inner.get("message-id", "")).strip() if inner is not None else ""
            if given:
                return given
            if found := _MESSAGE_ID.search(_text(part)):
                return found.group(1)
    found = _MESSAGE_ID.search(plain)
    return found.group(1) if found else None


def _text(part: Message) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    try:
        return content[:_MOST_READ].decode(part.get_content_charset() or "utf-8", "replace")
    except LookupError:  # a charset that nobody knows
        return content[:_MOST_READ].decode("utf-8", "replace")
