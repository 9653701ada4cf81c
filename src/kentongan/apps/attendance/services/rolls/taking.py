"""Taking a list in, and deciding its rows."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.attendance.enums import Choice, ListState
from kentongan.apps.attendance.errors import BadWords, NotFound
from kentongan.apps.attendance.models import Roll, RollRow
from kentongan.apps.attendance.queries.offices import offices_by_name
from kentongan.apps.attendance.services.marking import hold_sessions
from kentongan.apps.attendance.services.people import Known
from kentongan.apps.attendance.services.reach import event_to_take, participant_in, session_in
from kentongan.apps.attendance.services.rolls.applying import mark_rows, unmark_rows
from kentongan.apps.attendance.services.rolls.judging import judged
from kentongan.apps.attendance.services.rolls.reading import lines_of
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """An uploaded list and what is said of it."""

    content: bytes
    file_name: str
    session_id: int
    is_virtual: bool = False
    least_minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a row shall become."""

    choice: str
    participant_id: int | None = None
    unit_id: int | None = None


@transaction.atomic
def receive_roll(*, actor: Actor, event_id: int, sheet: Sheet) -> Roll:
    """Keeps every line of a list and says of each what it would become; nobody is marked yet. Audited with numbers.

    Refuses what is no table, a table without names, a session of another event.
    """
    event = event_to_take(actor, event_id)
    session = session_in(event, sheet.session_id)
    lines = lines_of(sheet.content)
    roll = Roll.objects.create(
        session=session,
        file_name=sheet.file_name[-120:] or _("daftar"),
        is_virtual=sheet.is_virtual,
        least_minutes=min(max(sheet.least_minutes, 0), 1440),
        made_by_id=actor.user_id,
    )
    known, offices = Known.of(event), offices_by_name()
    rows = [judged(line, known, offices, roll.least_minutes) for line in lines]
    for row in rows:
        row.roll = roll
    RollRow.objects.bulk_create(rows)
    _record(actor, event, "roll_received", roll, rows=len(rows))
    return roll


@transaction.atomic
def decide_row(*, actor: Actor, event_id: int, roll_id: int, row_id: int, decision: Decision) -> RollRow:
    """Says who a row is: somebody on the list, a walk-in of an office, or nobody to be noted. Audited by key.

    In a list that is applied already the presence follows at once.
    """
    event = event_to_take(actor, event_id)
    hold_sessions(event.sessions.values_list("pk", flat=True))
    roll = roll_in(event, roll_id)
    row = roll.rows.select_for_update(of=("self",)).filter(pk=row_id).first()
    if row is None:
        raise NotFound(_("Baris ini"))
    if roll.state == ListState.APPLIED:
        unmark_rows([row])
    _decide(event, row, decision)
    row.save()
    if roll.state == ListState.APPLIED:
        mark_rows(actor, event, roll, [row])
    _record(actor, event, "roll_row_decided", roll, row=row.pk, choice=row.choice)
    return row


@transaction.atomic
def welcome_unknown(*, actor: Actor, event_id: int, roll_id: int) -> int:
    """Lets every undecided row whose office is known and that resembles nobody become a walk-in; how many. Audited."""
    event = event_to_take(actor, event_id)
    hold_sessions(event.sessions.values_list("pk", flat=True))
    roll = roll_in(event, roll_id)
    rows = list(roll.rows.filter(choice=Choice.UNSURE, unit__isnull=False, suggestions=[]))
    for row in rows:
        row.choice = Choice.WALK_IN
    RollRow.objects.bulk_update(rows, ["choice"])
    if roll.state == ListState.APPLIED:
        mark_rows(actor, event, roll, rows)
    _record(actor, event, "roll_row_decided", roll, rows=len(rows), choice=Choice.WALK_IN)
    return len(rows)


def roll_in(event: Event, roll_id: int) -> Roll:
    """The locked list, if it is of that event."""
    rows = Roll.objects.select_for_update(of=("self",)).select_related("session")
    found = rows.filter(pk=roll_id, session__event_id=event.pk).first()
    if found is None:
        raise NotFound(_("Daftar ini"))
    return found


def _decide(event: Event, row: RollRow, decision: Decision) -> None:
    person: Participant | None = None
    if decision.choice == Choice.PARTICIPANT:
        person = participant_in(event, decision.participant_id or 0)
    elif decision.choice == Choice.WALK_IN:
        row.unit = Unit.objects.filter(pk=decision.unit_id or row.unit_id or 0).first()
        if row.unit is None:
            raise BadWords(_("Pilih satuan orang ini."), "unit")
    elif decision.choice != Choice.DROP:
        raise BadWords(_("Pilih peserta, datang langsung, atau tidak dicatat."), "choice")
    row.choice, row.participant = decision.choice, person


def _record(actor: Actor, event: Event, verb: str, roll: Roll, **detail: object) -> None:
    found = {"roll": roll.pk, **detail}
    trail.record(actor, verb, f"event:{event.pk}", path=event.unit.path or "", detail=found)
