"""Dating every running deadline anew after the holidays changed: in one sweep, each move with its reason."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from kentongan.apps.openness.models import CountedBy, Deadline, DeadlineMove
from kentongan.apps.openness.queries.clock import hours_of, kept_calendar, packed
from kentongan.apps.openness.signals import deadlines_moved
from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.deadlines.due import closing_moment
from kentongan.core.clock.deadlines.move import Move, OpenDeadline
from kentongan.core.clock.deadlines.receipt import Receiving
from kentongan.core.clock.deadlines.redate import redate
from kentongan.core.clock.deadlines.rulebook import shipped_rules
from kentongan.core.clock.proof.moves import explain_move
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail
from kentongan.foundation.workdays.queries import calendar as calendar_of_today

_COLUMNS = (
    "id",
    "rule_key",
    "event_at",
    "event_on",
    "due",
    "zone",
    "closes",
    "shifts",
    "extended_on",
    "moves",
)
# Most moves are told in the same few sentences: they travel once, the rows say which (counted from 1).
_WRITE_MOVES = """
    INSERT INTO openness_deadlinemove
           (deadline_id, number, old_due, new_due, is_extension, because, words, at)
    SELECT id, number, old_due, new_due, false, %s, (%s::text[])[sentence], %s
    FROM unnest(%s::bigint[], %s::int[], %s::date[], %s::date[], %s::int[])
         AS moved(id, number, old_due, new_due, sentence)
"""
_MOVE = """
    UPDATE openness_deadline AS deadline
    SET due = moved.due, due_at = moved.due_at, moves = moved.number, reminded = 0, doubt = ''
    FROM unnest(%s::bigint[], %s::int[], %s::date[], %s::timestamptz[]) AS moved(id, number, due, due_at)
    WHERE deadline.id = moved.id
"""


@dataclass(frozen=True, slots=True)
class Redated:
    """What a sweep did: deadlines looked at and moved, those left for a person to look at."""

    looked_at: int = 0
    moved: int = 0
    doubtful: int = 0


@transaction.atomic
def redate_running(*, because: str) -> Redated:
    """Compares the calendar of the last sweep with today's and moves what differs, with `because` as the reason.

    Writes moves and deadlines in two statements, whatever their number; audited once. The letters to the requesters
    are written by the job that sends them, so that a sweep stays short.
    A deadline that follows from neither calendar is left alone and marked for a person. Runs twice without harm.
    """
    kept = CountedBy.objects.select_for_update().filter(pk=1).first()
    if kept is None:
        return Redated()
    before = DeadlineMove.objects.aggregate(last=Max("pk"))["last"] or 0
    old, new, now = kept_calendar(kept), calendar_of_today(), timezone.now()
    rows = list(
        Deadline.objects.filter(met_at=None).select_for_update().order_by("id").values_list(*_COLUMNS)
    )
    cases = {row[0]: _case(row) for row in rows}
    found = redate(cases.values(), old, new, because=because)
    doubts = _doubts(found.unexplained, cases, new, because)
    doubts |= {one.id: one.refusal[:300] for one in found.undatable}
    if found.moves:
        _write(found.moves, cases, {row[0]: row[-1] for row in rows}, because, now)
    for pk, words in doubts.items():
        Deadline.objects.filter(pk=pk).update(doubt=words)
    CountedBy.objects.filter(pk=1).update(**packed(new), at=now)
    done = Redated(len(rows), len(found.moves), len(doubts))
    _announce(done, because, before)
    return done


def _case(row: tuple) -> OpenDeadline:
    pk, rule_key, event_at, event_on, due, zone, closes, shifts, extended_on, _moves = row
    return OpenDeadline(
        id=pk,
        rule_key=rule_key,
        event=event_at or event_on,
        due=due,
        receiving=Receiving(zone, hours_of(closes), shifts),
        extended_on=extended_on,
    )


def _doubts(unexplained: tuple, cases: dict, new: Calendar, because: str) -> dict[int, str]:
    """Those that were dated by the new calendar already are right; the rest follow from neither."""
    again = redate([cases[one.id] for one in unexplained], new, new, because=because)
    words = "Tanggal tercatat {recorded} tidak mengikuti kalender (seharusnya {computed}). Periksa."
    return {
        one.id: words.format(recorded=one.recorded.isoformat(), computed=one.computed.isoformat())
        for one in again.unexplained
    }


def _write(
    moves: tuple[Move, ...], cases: dict, numbers: dict[int, int], because: str, now: datetime
) -> None:
    sentences: dict[tuple, tuple[int, str]] = {}
    moments: dict[tuple, datetime] = {}
    ids, counted, olds, news, told, ends = [], [], [], [], [], []
    for move in moves:
        case = cases[move.id]
        ids.append(move.id)
        counted.append(numbers[move.id] + 1)
        olds.append(move.old_due)
        news.append(move.new_due)
        key = (move.old_due, move.new_due, move.changed)
        if key not in sentences:
            sentences[key] = (len(sentences) + 1, explain_move(move))
        told.append(sentences[key][0])
        when = (case.rule_key, move.new_due, case.receiving)
        ends.append(moments.get(when) or moments.setdefault(when, _last_moment(*when)))
    words = [sentence for _, sentence in sentences.values()]
    with connection.cursor() as cursor:
        cursor.execute(_WRITE_MOVES, [because.strip(), words, now, ids, counted, olds, news, told])
        cursor.execute(_MOVE, [ids, counted, news, ends])


def _last_moment(rule_key: str, day: date, receiving: Receiving) -> datetime:
    return closing_moment(shipped_rules().versions(rule_key)[-1], day, receiving)


def _announce(done: Redated, because: str, before: int) -> None:
    if not (done.moved or done.doubtful):
        return
    detail = {"because": because, "moved": done.moved, "doubtful": done.doubtful, "looked_at": done.looked_at}
    trail.record(SYSTEM, "deadlines_redated", "deadlines", detail=detail)
    deadlines_moved.send(Deadline, count=done.moved, after=before)
