"""What a letter brings: who says that they wrote it, its words, its pictures."""

from dataclasses import dataclass, field

MOST_BYTES = 40 * 1024 * 1024
MOST_PARTS = 60
MOST_PICTURES = 10
MOST_TEXT = 30_000
# Below it an embedded picture is a logo in somebody's signature.
LEAST_EMBEDDED = 15 * 1024


class Unreadable(Exception):
    """The bytes are no letter, or one that is made to do harm."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """One picture as it came: its name is the sender's word, its bytes are not yet looked at."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter as it may be shown and kept.

    `sender` is what the letter claims; nothing proves it. `left_out` names what was not taken, for the answer.
    `is_automatic`: written by a machine (RFC 3834), so it gets no answer. `is_over` says that it passes our limits.
    """

    message_id: str
    sender: str = ""
    subject: str = ""
    text: str = ""
    pictures: tuple[Enclosed, ...] = ()
    left_out: tuple[str, ...] = ()
    is_automatic: bool = False
    is_over: bool = False
