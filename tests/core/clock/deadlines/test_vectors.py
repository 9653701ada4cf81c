"""Deadlines worked out by hand for difficult weeks: Idulfitri, Natal, a decree of August, estimated years."""

from datetime import date

import pytest

from kentongan.core.clock.days.seed import seed_calendar
from kentongan.core.clock.deadlines.due import due
from kentongan.core.clock.deadlines.extension import extend

DAY = date.fromisoformat
# received, +10, +17, +14, +30, and with joint leave counted as working +10, +17
VECTORS = [
    ("2024-04-04", "2024-04-26", "2024-05-08", "2024-05-03", "2024-05-31", "2024-04-22", "2024-05-02"),
    ("2024-12-20", "2025-01-08", "2025-01-17", "2025-01-14", "2025-02-10", "2025-01-07", "2025-01-16"),
    ("2025-02-03", "2025-02-17", "2025-02-26", "2025-02-21", "2025-03-17", "2025-02-17", "2025-02-26"),
    ("2025-03-24", "2025-04-16", "2025-04-28", "2025-04-23", "2025-05-20", "2025-04-09", "2025-04-21"),
    ("2025-08-14", "2025-08-29", "2025-09-10", "2025-09-04", "2025-09-29", "2025-08-28", "2025-09-09"),
    ("2026-03-16", "2026-04-07", "2026-04-16", "2026-04-13", "2026-05-06", "2026-03-31", "2026-04-10"),
    ("2026-05-11", "2026-05-29", "2026-06-10", "2026-06-05", "2026-06-30", "2026-05-26", "2026-06-08"),
    ("2026-12-21", "2027-01-08", "2027-01-19", "2027-01-14", "2027-02-08", "2027-01-07", "2027-01-18"),
    ("2027-03-04", "2027-03-30", "2027-04-08", "2027-04-05", "2027-04-27", "2027-03-23", "2027-04-02"),
]
SATURDAY = "2026-11-21"
UNSHIFTED = (SATURDAY, "2026-12-04", "2026-12-15", "2026-12-10", "2027-01-07", "2026-12-04", "2026-12-15")
SHIFTED = (SATURDAY, "2026-12-07", "2026-12-16", "2026-12-11", "2027-01-08", "2026-12-07", "2026-12-16")
ROWS = [(*row, True) for row in VECTORS] + [(*UNSHIFTED, False), (*SHIFTED, True)]


@pytest.mark.parametrize(
    ("received", "ten", "seventeen", "fourteen", "thirty", "ten_leave", "more_leave", "shifts"), ROWS
)
def test_every_column_by_its_rule(received, ten, seventeen, fourteen, thirty, ten_leave, more_leave, shifts):
    calendar = seed_calendar()
    answer = due("kip_answer", DAY(received), calendar, shift_receipt=shifts)
    longer = extend(answer, calendar, reason="Dokumen dicari di arsip", given_on=answer.due)
    assert (answer.due, longer.due) == (DAY(ten), DAY(seventeen))
    assert (answer.other_due or answer.due, longer.other_due or longer.due) == (
        DAY(ten_leave),
        DAY(more_leave),
    )
    for key in ("kip_dispute_file", "ki_mediation_start"):
        assert due(key, DAY(received), calendar, shift_receipt=shifts).due == DAY(fourteen)
    for key in ("kip_objection_file", "kip_objection_answer"):
        assert due(key, DAY(received), calendar, shift_receipt=shifts).due == DAY(thirty)


@pytest.mark.parametrize("row", VECTORS)
def test_with_joint_leave_as_working_the_two_dates_change_places(row):
    calendar = seed_calendar(joint_leave_is_working=True)
    answer = due("kip_answer", DAY(row[0]), calendar)
    longer = extend(answer, calendar, reason="Dokumen dicari di arsip", given_on=answer.due)
    assert (answer.due, longer.due) == (DAY(row[5]), DAY(row[6]))
    assert (answer.other_due or answer.due, longer.other_due or longer.due) == (DAY(row[1]), DAY(row[2]))


@pytest.mark.parametrize("row", [*VECTORS, UNSHIFTED])
def test_the_bare_count(row):
    calendar = seed_calendar()
    ends = tuple(calendar.add_working(DAY(row[0]), number).end for number in (10, 17, 14, 30))
    assert ends == tuple(map(DAY, row[1:5]))


def test_rows_that_touch_2027_say_that_they_rest_on_estimates():
    calendar = seed_calendar()
    for row in VECTORS:
        answer = due("kip_answer", DAY(row[0]), calendar)
        assert answer.touches_estimates is (answer.due.year == 2027)
