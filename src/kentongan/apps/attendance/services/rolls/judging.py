"""What a line of a list means: somebody on the list of the event, somebody to be chosen, nobody yet known."""

from kentongan.apps.attendance.enums import Choice
from kentongan.apps.attendance.models import RollRow
from kentongan.apps.attendance.queries.offices import Offices
from kentongan.apps.attendance.services.people import Known
from kentongan.apps.attendance.services.rolls.reading import Line
from kentongan.core.text.person_names import nearest, normal_name


def judged(line: Line, known: Known, offices: Offices, least_minutes: int) -> RollRow:
    """The row that a line becomes, not yet saved. Nothing is guessed: what is not certain is left to a person."""
    name, unit_id = line.name, offices.named(line.unit)
    if unit_id is None and not line.unit:
        name, unit_id = offices.split(line.name)
    row = RollRow(
        number=line.number,
        name=name[:160],
        unit_words=line.unit,
        minutes=line.minutes,
        unit_id=unit_id,
        choice=Choice.UNSURE,
    )
    row.participant_id = _certain(row, line, known)
    if row.participant_id:
        row.choice = Choice.PARTICIPANT
    else:
        row.suggestions = _alike(row, known)
    if least_minutes and line.minutes is not None and line.minutes < least_minutes:
        row.choice = Choice.SHORT
    return row


def _certain(row: RollRow, line: Line, known: Known) -> int | None:
    """The person of that name in that office; without any word of an office, the only one of that name at all."""
    if row.unit_id:
        return known.named(row.unit_id, row.name)
    plain = normal_name(row.name)
    same = [key for (_unit, name), key in known.by_name.items() if plain and name == plain]
    return same[0] if len(same) == 1 and not line.unit else None


def _alike(row: RollRow, known: Known) -> list[int]:
    """People of that office with a like name; where the office is unknown, of any office."""
    among = {
        key: name for (unit, name), key in known.by_name.items() if row.unit_id is None or unit == row.unit_id
    }
    return nearest(normal_name(row.name), among)
