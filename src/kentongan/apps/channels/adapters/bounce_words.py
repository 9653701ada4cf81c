"""What servers say in plain words when a letter does not arrive."""

import re
import tomllib
from dataclasses import dataclass
from email.message import Message
from importlib import resources

ADDRESS = re.compile(r"[\w.+!#$%&'*/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}", re.ASCII)
_ENHANCED = re.compile(r"\b[245]\.\d{1,3}\.\d{1,3}\b")
_SMTP_CODE = re.compile(r"(?:^|[\s:#<(])([45])\d\d[\s-]")
# What was sent comes back below such a line; those words are ours, not the server's.
_OURS_BEGIN = re.compile(r"(?im)^-{2,10}.{0,60}(?:copy of|original message|pesan asli|below this line)")
# 5.x.y that speak of a full box, size, routes or policy: the mail box itself may be alive (RFC 3463).
_PASSING = re.compile(r"5\.(?:2\.[234]|[34567]\.\d+)$")
_MOST_SEARCHED = 20_000

_LISTS = tomllib.loads(resources.files(__package__).joinpath("bounce_words.toml").read_text(encoding="utf-8"))
_FULL, _DEAD, _WAITING = (tuple(_LISTS["words"][name]) for name in ("full", "dead", "waiting"))
_SENDERS, _SUBJECTS = (tuple(_LISTS["signs"][name]) for name in ("senders", "subjects"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a report says: whether the mail box is dead, in whose words, and which address it names."""

    permanent: bool
    diagnostic: str
    address: str | None


def is_permanent(status: str, words: str) -> bool:
    """Whether an enhanced status (RFC 3463, or "") and the words beside it mean a dead mail box."""
    if status.startswith(("2", "4")) or is_passing(status, words):
        return False
    lowered = words.lower()
    return status.startswith("5.1.") or status == "5.2.1" or bool(_says(lowered, _DEAD))


def is_passing(status: str, words: str) -> bool:
    """Whether a refusal speaks of a full box, of size, routes or policy, and not of the mail box as such."""
    return _PASSING.match(status) is not None or bool(_says(words.lower(), _FULL))


def plain_verdict(report: Message, words: str) -> Verdict | None:
    """The verdict of a letter without a delivery status; None when it is no bounce, or says nothing of use."""
    if not _looks_like_bounce(report):
        return None
    words = _OURS_BEGIN.split(words[:_MOST_SEARCHED])[0]
    lowered = words.lower()
    line = next((one for one in words.splitlines() if _SMTP_CODE.search(one) or _ENHANCED.search(one)), "")
    said = line or _says(lowered, (*_DEAD, *_FULL, *_WAITING))
    if not said:
        return None
    found = ADDRESS.search(str(report.get("x-failed-recipients", "")) or words)
    permanent = not _says(lowered, _WAITING) and is_permanent(_status(line), lowered)
    return Verdict(permanent=permanent, diagnostic=said, address=found.group() if found else None)


def _looks_like_bounce(report: Message) -> bool:
    if report.get("x-failed-recipients"):  # Exim, behind most shared hosting
        return True
    sender, subject = (str(report.get(name, "")).lower()[:1000] for name in ("from", "subject"))
    return bool(_says(sender, _SENDERS) and _says(subject, _SUBJECTS))


def _status(line: str) -> str:
    if code := _ENHANCED.search(line):
        return code.group()
    number = _SMTP_CODE.search(line)
    return f"{number.group(1)}.0.0" if number else ""


def _says(text: str, signs: tuple[str, ...]) -> str:
    return next((sign for sign in signs if sign in text), "")
