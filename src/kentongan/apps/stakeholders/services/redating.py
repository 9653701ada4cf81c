"""Dating open complaints anew after the calendar changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction
from django.db.models import Count
from django.utils import timezone

from kentongan.apps.stakeholders.enums import Clock
from kentongan.apps.stakeholders.errors import Invalid
from kentongan.apps.stakeholders.models import Complaint, DueMove
from kentongan.apps.stakeholders.services.dating import TRIAGE_RULE, Dating, rule_of
from kentongan.core.clock.errors import ClockFault
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail

# Complaints of one type and day move together: one statement moves them all and writes a row for each, so that no
# deadline can move without its row, whatever happens beside it.
_MOVE = """
    WITH moved AS (
        UPDATE {complaints} SET {column} = %(now)s
        WHERE answered_on IS NULL AND {rule} AND received_on = %(received_on)s AND {column} = %(was)s
        RETURNING id
    )
    INSERT INTO {moves} (complaint_id, clock, was, now, because, at)
    SELECT id, %(clock)s, %(was)s, %(now)s, %(because)s, %(at)s FROM moved
"""
_TABLES = {"complaints": Complaint._meta.db_table, "moves": DueMove._meta.db_table}
_STATEMENTS = {
    Clock.ANSWER: _MOVE.format(column="due", rule="type = %(type)s", **_TABLES),
    Clock.TRIAGE: _MOVE.format(column="triage_due", rule="triaged_on IS NULL", **_TABLES),
}


@dataclass(frozen=True, slots=True)
class Redated:
    """What a re-dating did: deadlines moved, and those that the calendar cannot count (left as they were)."""

    moved: int
    uncounted: int


@transaction.atomic
def redate_complaints(*, because: str) -> Redated:
    """Counts the deadlines of all open complaints anew; each that moves gets a row with the reason. Audited once.

    Refuses an empty reason. A triage that is done, and an answer that is given, stay as they were.
    """
    if not because.strip():
        raise Invalid("Tenggat tidak boleh berubah tanpa alasan tertulis.", "because")
    dating, moved, uncounted = Dating(), 0, 0
    words = {"because": because.strip()[:300], "at": timezone.now()}
    with connection.cursor() as cursor:
        for clock, group in _groups():
            try:
                now = dating.day(_rule(clock, group), group["received_on"])
            except ClockFault:
                uncounted += group["number"]
                continue
            if now != group["was"]:
                cursor.execute(_STATEMENTS[clock], {**group, **words, "clock": clock.value, "now": now})
                moved += cursor.rowcount
    if moved or uncounted:
        detail = {"because": words["because"], "moved": moved, "uncounted": uncounted}
        trail.record(SYSTEM, "complaints_redated", "complaints", path="/", detail=detail)
    return Redated(moved, uncounted)


def _groups() -> Iterator[tuple[Clock, dict]]:
    """The running deadlines by what decides them: type, day of receipt and the day on record; two queries."""
    open_ = Complaint.objects.filter(answered_on=None).order_by()
    for row in open_.values("type", "received_on", "due").annotate(number=Count("id")):
        yield Clock.ANSWER, row | {"was": row["due"]}
    for row in open_.filter(triaged_on=None).values("received_on", "triage_due").annotate(number=Count("id")):
        yield Clock.TRIAGE, row | {"was": row["triage_due"]}


def _rule(clock: Clock, group: dict[str, date | str]) -> str:
    return TRIAGE_RULE if clock == Clock.TRIAGE else rule_of(str(group["type"]))
