"""The clocks through the services: every vector of the domain, extension, objection, dispute, reminders."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.apps.openness.conftest import GRANT

from kentongan.apps.openness.errors import BadRequest, CannotDate, WrongStage
from kentongan.apps.openness.models import Deadline, DeadlineMove, Letter
from kentongan.apps.openness.queries.clock import proof_of, time_left, working_of
from kentongan.apps.openness.services.answering import answer_request
from kentongan.apps.openness.services.dating import set_deadline
from kentongan.apps.openness.services.handling import extend_request
from kentongan.apps.openness.services.objecting import object_by_link
from kentongan.apps.openness.services.reminding import remind_officers
from kentongan.foundation.notices.models import Notice
from kentongan.foundation.workdays.queries import calendar

pytestmark = pytest.mark.django_db
WIB = ZoneInfo("Asia/Jakarta")
# domain.md 7.4: T0, +10, +17, +14, +30; then +10 and +17 with joint leave counted as working days.
VECTORS = """
2024-04-04 2024-04-26 2024-05-08 2024-05-03 2024-05-31 2024-04-22 2024-05-02
2024-12-20 2025-01-08 2025-01-17 2025-01-14 2025-02-10 2025-01-07 2025-01-16
2025-02-03 2025-02-17 2025-02-26 2025-02-21 2025-03-17 2025-02-17 2025-02-26
2025-03-24 2025-04-16 2025-04-28 2025-04-23 2025-05-20 2025-04-09 2025-04-21
2025-08-14 2025-08-29 2025-09-10 2025-09-04 2025-09-29 2025-08-28 2025-09-09
2026-03-16 2026-04-07 2026-04-16 2026-04-13 2026-05-06 2026-03-31 2026-04-10
2026-05-11 2026-05-29 2026-06-10 2026-06-05 2026-06-30 2026-05-26 2026-06-08
2026-11-21 2026-12-07 2026-12-16 2026-12-11 2027-01-08 2026-12-07 2026-12-16
2026-12-21 2027-01-08 2027-01-19 2027-01-14 2027-02-08 2027-01-07 2027-01-18
2027-03-04 2027-03-30 2027-04-08 2027-04-05 2027-04-27 2027-03-23 2027-04-02
"""
ROWS = [tuple(date.fromisoformat(word) for word in line.split()) for line in VECTORS.split("\n") if line]


def at(day: date, hour: int = 10) -> datetime:
    return datetime.combine(day, time(hour), WIB)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0].isoformat())
def test_vectors_through_the_services(taken, actors, monday, row):
    start, ten, seventeen, fourteen, thirty, other_ten, other_seventeen = row
    monday.move_to(at(start, 11))
    request = taken(at=at(start))
    answer = Deadline.objects.get(request=request)
    assert answer.due == ten
    assert (working_of(answer, calendar()).other_due or ten) == other_ten
    for rule, expected in (
        ("kip_dispute_file", fourteen),
        ("kip_objection_answer", thirty),
        ("kip_objection_file", thirty),
    ):
        assert set_deadline(request=request, rule_key=rule, event=at(start)).due == expected
    extend_request(actor=actors["ppid"], request_id=request.pk, reason="Dokumen tersebar di tiga kantor.")
    answer.refresh_from_db()
    assert answer.due == seventeen
    assert (working_of(answer, calendar()).other_due or seventeen) == other_seventeen


def test_vector_of_a_saturday_that_is_not_shifted(taken):
    request = taken()
    saturday = date(2026, 11, 21)
    expected = {"kip_dispute_file": "2026-12-10", "kip_objection_answer": "2027-01-07"}
    for rule, due in expected.items():
        made = set_deadline(request=request, rule_key=rule, event=saturday, shifts=False)
        assert made.due.isoformat() == due
    Deadline.objects.filter(request=request, rule_key="kip_answer").delete()
    assert set_deadline(request=request, rule_key="kip_answer", event=saturday, shifts=False).due == date(
        2026, 12, 4
    )


def test_after_hours_and_zone_move_the_first_day(taken, monday):
    monday.move_to(datetime(2026, 11, 9, 12, tzinfo=UTC))
    late = taken(at=datetime(2026, 11, 9, 8, 30, tzinfo=UTC), office="lapas-nunukan")  # 16.30 WITA
    in_time = taken(at=datetime(2026, 11, 9, 8, 30, tzinfo=UTC))  # 15.30 WIB
    assert Deadline.objects.get(request=late).due == date(2026, 11, 24)
    assert Deadline.objects.get(request=in_time).due == date(2026, 11, 23)
    assert "setelah jam kerja" in Deadline.objects.get(request=late).proof


def test_year_without_holidays_is_refused_in_words(taken, monday):
    monday.move_to(at(date(2027, 12, 28)))
    with pytest.raises(CannotDate, match="2028"):
        taken()


def test_extension_once_in_time_with_a_reason(asked, actors, monday):
    request = asked()
    with pytest.raises(BadRequest):
        extend_request(actor=actors["ppid"], request_id=request.pk, reason="   ")
    assert not DeadlineMove.objects.exists()
    extend_request(actor=actors["ppid"], request_id=request.pk, reason="Perlu uji konsekuensi.")
    with pytest.raises(WrongStage, match="satu kali"):
        extend_request(actor=actors["ppid"], request_id=request.pk, reason="Sekali lagi.")
    move = DeadlineMove.objects.get()
    assert (move.old_due, move.new_due, move.because) == (
        date(2026, 11, 23),
        date(2026, 12, 2),
        "Perlu uji konsekuensi.",
    )
    assert Letter.objects.filter(request=request, kind="extension").count() == 1
    deadline = Deadline.objects.get(request=request)
    assert "Diperpanjang satu kali" in proof_of(deadline, calendar())
    other = asked()
    monday.move_to(at(date(2026, 11, 24)))
    with pytest.raises(WrongStage, match="sebelum tenggat"):
        extend_request(actor=actors["ppid"], request_id=other.pk, reason="Terlambat.")


def test_unanswered_request_opens_the_way_to_objection(asked, token, monday):
    request = asked()
    with pytest.raises(WrongStage, match="belum jatuh tempo"):
        object_by_link(token=token(request), ground="c", words="Belum dijawab.")
    monday.move_to(at(date(2026, 11, 24)))
    objection = object_by_link(token=token(request), ground="c", words="Belum dijawab.")
    assert not objection.is_late
    assert request.deadlines.get(rule_key="kip_objection_answer").due == date(2027, 1, 11)
    late = asked()
    monday.move_to(at(date(2027, 3, 1)))
    assert object_by_link(token=token(late), ground="c", words="Belum dijawab.").is_late


def test_answer_stops_one_clock_and_starts_another(asked, actors):
    request = asked()
    answer_request(actor=actors["ppid"], request_id=request.pk, notice=GRANT)
    running = dict(request.deadlines.filter(met_at=None).values_list("rule_key", "owner"))
    assert running == {"kip_objection_file": "requester"}


def test_reminders_come_at_each_level_once(asked, actors, people, monday):
    request = asked()
    told = []
    for day in (10, 18, 18, 20, 20, 24, 24, 25):
        monday.move_to(at(date(2026, 11, day)))
        told.append(remind_officers())
    assert told == [0, 1, 0, 1, 0, 1, 0, 0]
    words = list(
        Notice.objects.filter(user=people["ppid"], text__contains=request.number)
        .order_by("pk")
        .values_list("text", flat=True)
    )
    assert len(words) == 4 and "lewat tenggat" in words[-1]


def test_reminders_are_bounded(asked, monday, django_assert_max_num_queries):
    asked()
    source = Deadline.objects.get()
    monday.move_to(at(date(2026, 11, 24)))
    with django_assert_max_num_queries(20):
        assert remind_officers() == 1
    assert Deadline.objects.get().reminded == 3
    assert time_left(source, calendar()).tone == "stop"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(offset=st.integers(0, 900), minutes=st.integers(0, 1439))
def test_kept_deadline_always_follows_from_its_own_proof(units, taken, monday, offset, minutes):
    moment = datetime(2024, 4, 1, tzinfo=WIB) + timedelta(days=offset, minutes=minutes)
    with time_machine.travel(moment + timedelta(seconds=1), tick=False):
        deadline = Deadline.objects.get(request=taken(at=moment))
    working = working_of(deadline, calendar())
    assert (working.due, working.due_at) == (deadline.due, deadline.due_at)
    assert calendar().is_working(deadline.due)
    assert calendar().working_between(working.start, deadline.due) == 10
