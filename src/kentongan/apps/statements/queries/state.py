"""A statement as the gate sees it."""

from datetime import datetime

from django.utils import timezone

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.enums import Answer, StatementKind, StatementStatus, UpdateKind
from kentongan.apps.statements.gate import State, Waiting
from kentongan.apps.statements.models import Decision, PublicUpdate, Statement
from kentongan.apps.statements.queries.givens import blocking_of
from kentongan.apps.statements.queries.statements import decisions_on, was_returned
from kentongan.core.crisis.statement.approvals import Seat, Signature, open_seats, seats
from kentongan.core.crisis.types import crisis_types
from kentongan.foundation.accounts.roles import TIERS, Role

HEIGHTS = {role.value: height for height, role in enumerate(TIERS)}


def seats_of(case: Case) -> tuple[Seat, Seat]:
    """The two signatures that statements of this case need."""
    return seats(case.severity, is_sensitive=crisis_types()[case.type].is_sensitive)


def seats_left(case: Case, decisions: list[Decision]) -> tuple[Seat, ...]:
    """The signatures that are still missing."""
    signed = [Signature(one.user_id, one.tier) for one in decisions if one.answer == Answer.APPROVE]
    return open_seats(seats_of(case), signed, HEIGHTS)


def seat_words(seat: Seat) -> str:
    """`Kepala UPT`, as the reader knows the office."""
    return str(Role(seat.role).label)


def state_of(
    statement: Statement, decisions: list[Decision] | None = None, *, version: int | None = None
) -> State:
    """The facts that the gate decides on; `version` is the one that the reader saw. At most one query."""
    case, current = statement.case, statement.current
    said = decisions_on(statement) if decisions is None else decisions
    return State(
        case_is_running=case.is_open,
        is_released=statement.status == StatementStatus.RELEASED,
        is_newest=version is None or (current is not None and version == current.number),
        has_text=current is not None and bool(current.text.strip()),
        is_final=statement.kind == StatementKind.FINAL,
        blocking=blocking_of(current) if current else (),
        open_seats=tuple(seat_words(seat) for seat in seats_left(case, said)),
        was_returned=was_returned(said),
        has_speaker=bool(case.spokesperson_id or case.spokesperson_title),
        next_update_at=current.next_update_at if current else None,
        now=timezone.now(),
    )


def waiting_of(case: Case, *, now: datetime | None = None) -> Waiting:
    """A case that waits for its first statement. One query."""
    out = PublicUpdate.objects.filter(case=case).exclude(kind=UpdateKind.WARNING)
    return Waiting(
        case_is_running=case.is_open,
        severity=case.severity,
        detected_at=case.detected_at,
        has_statement_out=out.exists(),
        now=now or timezone.now(),
    )
