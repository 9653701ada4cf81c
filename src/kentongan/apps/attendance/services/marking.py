"""From marks to presence: whatever the order and however often, the earliest mark that stands is what counts."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from kentongan.apps.academy.models import Session
from kentongan.apps.attendance.models import Mark, Presence

Pair = tuple[int, int]  # participant, session
_FACTS = ("mode", "way", "at", "scan_key", "taken_by_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Somebody was seen in a session."""

    key: UUID
    participant_id: int
    session_id: int
    mode: str
    way: str
    at: datetime
    taken_by_id: int | None = None
    roll_id: int | None = None


def hold_sessions(session_ids: Collection[int]) -> None:
    """One writer a session at a time, so that two stewards who sync together end as they would one after the other."""
    rows = Session.objects.select_for_update(no_key=True).filter(pk__in=set(session_ids)).order_by("pk")
    list(rows.values_list("pk", flat=True))


def put_marks(seen: Iterable[Seen]) -> set[Pair]:
    """Keeps the marks that are new and settles whom they touch; the pairs. In a transaction that holds the sessions."""
    rows = [
        Mark(
            scan_key=one.key,
            participant_id=one.participant_id,
            session_id=one.session_id,
            mode=one.mode,
            way=one.way,
            at=one.at,
            taken_by_id=one.taken_by_id,
            roll_id=one.roll_id,
        )
        for one in seen
    ]
    Mark.objects.bulk_create(rows, ignore_conflicts=True)
    pairs = {(row.participant_id, row.session_id) for row in rows}
    settle(pairs)
    return pairs


def settle(pairs: set[Pair]) -> None:
    """Makes presence follow from the marks that stand, for these people in these sessions; four statements."""
    first = _first_marks(pairs)
    chosen = [
        Presence(participant_id=mark.participant_id, session_id=mark.session_id, **_facts(mark))
        for mark in first.values()
    ]
    gone = [
        row.pk for row in _of(Presence, pairs) if (row.participant_id, row.session_id) in pairs - first.keys()
    ]
    if gone:
        Presence.objects.filter(pk__in=gone).delete()
    Presence.objects.bulk_create(
        chosen,
        update_conflicts=True,
        unique_fields=["participant", "session"],
        update_fields=["mode", "way", "at", "scan_key", "taken_by"],
    )


def _first_marks(pairs: set[Pair]) -> dict[Pair, Mark]:
    first: dict[Pair, Mark] = {}
    standing = _of(Mark, pairs).filter(withdrawn_at=None)
    for mark in sorted(standing, key=lambda row: (row.at, row.scan_key.hex)):
        pair = (mark.participant_id, mark.session_id)
        if pair in pairs:
            first.setdefault(pair, mark)
    return first


def _facts(mark: Mark) -> dict[str, object]:
    return {name: getattr(mark, name) for name in _FACTS}


def _of(model: type, pairs: set[Pair]):
    people, sessions = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    return model.objects.filter(participant_id__in=people, session_id__in=sessions)
