"""From the rows of a list to presence, and back without a trace in the counts."""

from collections.abc import Iterable
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.academy.enums import Mode, Origin
from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.attendance.enums import Choice, ListState, Way
from kentongan.apps.attendance.errors import NotFound, WrongStage
from kentongan.apps.attendance.models import Arrival, Mark, Roll, RollRow, Sitting
from kentongan.apps.attendance.services.marking import Seen, hold_sessions, put_marks, settle
from kentongan.apps.attendance.services.people import Known
from kentongan.apps.attendance.services.reach import event_to_take
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def apply_roll(*, actor: Actor, event_id: int, roll_id: int) -> Roll:
    """Marks everybody whom the rows name; undecided rows stay to be decided. Audited with numbers.

    Who was scanned already stays counted once, by the scan. Refuses a list that is applied.
    """
    event, roll = _held(actor, event_id, roll_id)
    if roll.state == ListState.APPLIED:
        raise WrongStage(_("Daftar ini sudah diterapkan."))
    marked = mark_rows(actor, event, roll, list(roll.rows.all()))
    roll.state, roll.applied_at, roll.undone_at = ListState.APPLIED, timezone.now(), None
    roll.save()
    _record(actor, event, "roll_applied", roll, rows=marked)
    return roll


@transaction.atomic
def undo_roll(*, actor: Actor, event_id: int, roll_id: int) -> Roll:
    """Takes the whole list back: counts and names are as if it had never been applied; its rows stay. Audited."""
    event, roll = _held(actor, event_id, roll_id)
    if roll.state != ListState.APPLIED:
        raise WrongStage(_("Daftar ini tidak sedang diterapkan."))
    unmark_rows(list(roll.rows.all()))
    roll.state, roll.undone_at = ListState.UNDONE, timezone.now()
    roll.save()
    _record(actor, event, "roll_undone", roll)
    return roll


def mark_rows(actor: Actor, event: Event, roll: Roll, rows: Iterable[RollRow]) -> int:
    """Marks the people of those rows that name somebody; how many. In a transaction that holds the sessions."""
    known = Known.of(event)
    mode = Mode.VIRTUAL if roll.is_virtual else Mode.ONSITE
    # The end of the session: a scan or a tap tells more, and counts before a list.
    at = min(timezone.now(), roll.session.ends_at)
    changed, seen = [], []
    for row in rows:
        person = _person(row, known, mode)
        if person:
            changed.append(row)
            seen.append(
                Seen(
                    key=_key(row),
                    participant_id=person,
                    session_id=roll.session_id,
                    mode=mode,
                    way=Way.LIST,
                    at=at,
                    taken_by_id=actor.user_id,
                    roll_id=roll.pk,
                )
            )
    RollRow.objects.bulk_update(changed, ["participant", "made_walk_in"])
    put_marks(seen)
    return len(seen)


def unmark_rows(rows: list[RollRow]) -> None:
    """Takes back what those rows marked, and the walk-ins that nobody but they knew of."""
    marks = Mark.objects.filter(scan_key__in=[_key(row) for row in rows])
    pairs = set(marks.values_list("participant_id", "session_id"))
    marks.delete()
    settle(pairs)
    made = [row for row in rows if row.made_walk_in]
    keys = {row.participant_id for row in made if row.participant_id}
    for row in made:
        row.made_walk_in, row.participant = False, None
    RollRow.objects.bulk_update(made, ["participant", "made_walk_in"])
    _forget(keys)


def _forget(keys: set[int]) -> None:
    """Deletes walk-ins that nothing speaks of any more; those that another list names now hang on that one."""
    others = RollRow.objects.filter(participant_id__in=keys, choice=Choice.WALK_IN)
    others.filter(roll__state=ListState.APPLIED).update(made_walk_in=True)
    spoken_of: set[int] = set()
    for table in (Mark, Arrival, Sitting, RollRow):
        rows = table.objects.filter(participant_id__in=keys).values_list("participant_id", flat=True)
        spoken_of.update(rows)
    for person in Participant.objects.filter(pk__in=keys - spoken_of, origin=Origin.WALK_IN):
        try:
            with transaction.atomic():
                person.delete()
        except ProtectedError:
            continue  # another desk holds on to this person, so do we


def _person(row: RollRow, known: Known, mode: str) -> int | None:
    if row.choice == Choice.PARTICIPANT:
        return row.participant_id
    if row.choice != Choice.WALK_IN or row.unit is None:
        return None
    before = len(known.made)
    row.participant_id = known.welcome(row.unit, row.name, mode)
    row.made_walk_in = len(known.made) > before
    return row.participant_id


def _key(row: RollRow) -> UUID:
    return uuid5(NAMESPACE_URL, f"kentongan:roll-row:{row.pk}")


def _held(actor: Actor, event_id: int, roll_id: int) -> tuple[Event, Roll]:
    event = event_to_take(actor, event_id)
    hold_sessions(event.sessions.values_list("pk", flat=True))
    rows = Roll.objects.select_for_update(of=("self",)).select_related("session")
    roll = rows.filter(pk=roll_id, session__event_id=event.pk).first()
    if roll is None:
        raise NotFound(_("Daftar ini"))
    return event, roll


def _record(actor: Actor, event: Event, verb: str, roll: Roll, **detail: object) -> None:
    found = {"roll": roll.pk, **detail}
    trail.record(actor, verb, f"event:{event.pk}", path=event.unit.path or "", detail=found)
