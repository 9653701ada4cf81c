"""Whether one dispatch may go out now, must wait, or need not go at all: one decision, without a database."""

from dataclasses import dataclass
from enum import StrEnum

from kentongan.apps.channels.enums import DispatchStatus, Operation

# The original may still arrive, or may have arrived: what corrects it waits for certainty.
UNDECIDED = frozenset(
    {
        DispatchStatus.QUEUED,
        DispatchStatus.ATTEMPTING,
        DispatchStatus.FAILED,
        DispatchStatus.UNCERTAIN,
    }
)


class Way(StrEnum):
    """What is to be done with a dispatch."""

    GO = "go"
    WAIT = "wait"
    SKIP = "skip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One dispatch and its place. Versions count from 1; `original_*` speak of the SEND to the same place.

    `newest` and `newest_is_gone`: the newest released version and whether it withdraws the story;
    `original_status` is "" where nothing was ever planned; `original_version` is the one that was really sent.
    """

    operation: str
    version: int
    newest: int
    newest_is_gone: bool
    account_is_active: bool
    recipient_is_active: bool
    original_status: str = ""
    original_version: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """The way, with an Indonesian reason where it is not GO."""

    way: Way
    reason: str = ""


def decide(at: Situation) -> Decision:
    """A withdrawn story is sent to nobody; a correction follows only where the story arrived, and after it.

    A closed account carries nothing new, yet what it carried is still corrected and withdrawn.
    """
    if not at.recipient_is_active:
        return Decision(Way.SKIP, "Penerima berhenti berlangganan atau alamatnya menolak.")
    if at.operation == Operation.SEND:
        return _send(at)
    if not at.original_status or at.original_status in (DispatchStatus.DEAD, DispatchStatus.SKIPPED):
        return Decision(Way.SKIP, "Berita awal tidak pernah sampai ke tempat ini.")
    if at.original_status in UNDECIDED:
        return Decision(Way.WAIT, "Menunggu kepastian kiriman awal.")
    if at.original_version >= at.version:
        return Decision(Way.SKIP, f"Tempat ini sudah menerima versi {at.original_version}.")
    if at.newest > at.version:
        return Decision(Way.SKIP, f"Digantikan oleh versi {at.newest}.")
    return Decision(Way.GO)


def _send(at: Situation) -> Decision:
    if not at.account_is_active:
        return Decision(Way.SKIP, "Saluran ini dinonaktifkan.")
    if at.newest_is_gone:
        return Decision(Way.SKIP, "Berita ditarik sebelum sempat terkirim.")
    return Decision(Way.GO)
