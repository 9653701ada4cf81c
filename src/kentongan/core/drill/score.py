"""How well a drill was handled: parts with points, each with its reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

FULL = 100
# Minutes after the start by which an act earns all its points; at twice the time it earns none. Our own design.
CLOCKS = {
    "opened": ("Kasus dibuka dan dipastikan", 10, 10),
    "informed": ("Pimpinan dan atasan diberi tahu", 15, 10),
    "facts": ("Lembar fakta pertama", 30, 10),
    "statement": ("Pernyataan awal siap terbit", 60, 25),
}
POINTS = {"slots": 15, "approvals": 10, "calls": 15, "promise": 5}


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What happened. Moments are aware; None for what never happened.

    slots     how many of the eight slots of a holding statement stood in it
    blocked   findings that would have kept the statement back
    approvals different people who approved, other than its writer
    calls     of those that came in, `answered` were answered
    """

    started: datetime
    opened: datetime | None = None
    informed: datetime | None = None
    facts: datetime | None = None
    statement: datetime | None = None
    slots: int = 0
    blocked: int = 0
    approvals: int = 0
    calls: int = 0
    answered: int = 0
    promised: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the score: at most `most` points, and why it got `points`."""

    key: str
    title: str
    points: float
    most: int
    why: str


@dataclass(frozen=True, slots=True)
class Score:
    """All parts; `total` of 100, one decimal."""

    parts: tuple[Part, ...]

    @property
    def total(self) -> float:
        return round(sum(part.points for part in self.parts), 1)


def score(record: Record) -> Score:
    """The score of a drill. Handling faster or more completely never lowers it."""
    return Score((*_clocks(record), _slots(record), _approvals(record), _calls(record), _promise(record)))


def _clocks(record: Record) -> Iterator[Part]:
    for key, (title, minutes, most) in CLOCKS.items():
        at: datetime | None = getattr(record, key)
        if at is None:
            yield Part(key, title, 0.0, most, "Tidak terjadi selama simulasi.")
            continue
        took = max(at - record.started, timedelta()) / timedelta(minutes=1)
        share = min(1.0, max(0.0, 2 - took / minutes))
        yield Part(
            key, title, round(share * most, 2), most, f"Menit ke-{took:.0f}; sasaran menit ke-{minutes}."
        )


def _slots(record: Record) -> Part:
    most = POINTS["slots"]
    if record.statement is None:
        return Part("slots", "Isi pernyataan", 0.0, most, "Belum ada pernyataan.")
    full = most * min(record.slots, 8) / 8
    points = max(0.0, full - 5 * record.blocked)
    why = f"{min(record.slots, 8)} dari 8 bagian ada"
    why += (
        f"; {record.blocked} hal yang ditahan standar."
        if record.blocked
        else "; tidak ada yang ditahan standar."
    )
    return Part("slots", "Isi pernyataan", round(points, 2), most, why)


def _approvals(record: Record) -> Part:
    most = POINTS["approvals"]
    given = min(record.approvals, 2)
    return Part("approvals", "Dua persetujuan", most * given / 2, most, f"{given} dari 2 orang menyetujui.")


def _calls(record: Record) -> Part:
    most = POINTS["calls"]
    if not record.calls:
        return Part(
            "calls", "Tekanan dari luar", 0.0, most, "Tidak ada yang masuk sebelum simulasi diakhiri."
        )
    share = min(record.answered, record.calls) / record.calls
    why = f"{record.answered} dari {record.calls} yang masuk ditangani."
    return Part("calls", "Tekanan dari luar", round(share * most, 2), most, why)


def _promise(record: Record) -> Part:
    most = POINTS["promise"]
    why = "Jam kabar berikutnya dijanjikan." if record.promised else "Jam kabar berikutnya tidak dijanjikan."
    return Part("promise", "Janji kabar berikutnya", float(most if record.promised else 0), most, why)
