"""A message as our house understands it, whichever messenger carried it."""

import re
from dataclasses import dataclass

MOST_TEXT = 10_000
_COMMAND = re.compile(
    r"/?(mulai|start|berhenti|stop)(?:@\w{1,40})?(?:\s+([A-Za-z0-9-]{4,20}))?\s*", re.IGNORECASE
)
_SAME = {"start": "mulai", "stop": "berhenti"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that still lies with the messenger: `reference` fetches it; `size` in bytes, 0 for unknown."""

    reference: str
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One message: `handle` is the chat or the number, `album` ties pictures that were sent in one go.

    `has_more` says that it held something that we do not take (a film, a voice, a paper).
    """

    external_id: str
    handle: str
    text: str = ""
    pictures: tuple[Picture, ...] = ()
    album: str = ""
    has_more: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """What a person asks of the house: `name` is mulai or berhenti."""

    name: str
    word: str = ""


def command_in(text: str) -> Command | None:
    """The command that a message is, whole and alone; None for words of a story."""
    found = _COMMAND.fullmatch(text.strip())
    if not found:
        return None
    name = found[1].lower()
    return Command(_SAME.get(name, name), (found[2] or "").upper().replace("-", ""))
