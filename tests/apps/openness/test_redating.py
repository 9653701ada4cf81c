"""Holidays change: every running deadline is dated anew, no move without its reason, whoever tries."""

import time
from datetime import UTC, date, datetime

import pytest
from django.core import mail
from django.db import IntegrityError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.apps.openness.conftest import GRANT
from tests.apps.openness.many import make_many

from kentongan.apps.openness.models import CountedBy, Deadline, DeadlineMove, Letter
from kentongan.apps.openness.queries.clock import working_of
from kentongan.apps.openness.services.answering import answer_request
from kentongan.apps.openness.services.handling import extend_request
from kentongan.apps.openness.services.letters import mail_moved
from kentongan.apps.openness.services.redating import redate_running
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.workdays.queries import calendar
from kentongan.foundation.workdays.services import Day, add_holiday, withdraw_holiday

pytestmark = pytest.mark.django_db
DECREE = "Keppres 99/2026 tentang pemilihan"
SURPRISE = Day(day=date(2026, 11, 18), name="Hari pemungutan suara", kind="national")


def test_late_decree_moves_open_deadlines_and_tells_why(asked, actors):
    request = asked()
    extended = asked()
    extend_request(actor=actors["ppid"], request_id=extended.pk, reason="Perlu waktu.")
    done = asked()
    answer_request(actor=actors["ppid"], request_id=done.pk, notice=GRANT)
    add_holiday(actor=actors["ppid"], day=SURPRISE, decree=DECREE)
    result = redate_running(because=DECREE)
    assert (result.moved, result.doubtful) == (3, 0), "two answers and the time for an objection"
    deadline = request.deadlines.get()
    move = deadline.history.get()
    assert (move.old_due, move.new_due, move.because) == (date(2026, 11, 23), date(2026, 11, 24), DECREE)
    assert "18 November 2026 menjadi hari libur (Hari pemungutan suara)" in move.words
    assert extended.deadlines.get().due == date(2026, 12, 3)
    assert done.deadlines.get(rule_key="kip_answer").due == date(2026, 11, 23), "what is done stays"
    for one in Deadline.objects.filter(met_at=None):
        assert working_of(one, calendar()).due == one.due
        assert working_of(one, calendar()).due_at == one.due_at


def test_sweep_runs_twice_without_harm_and_back(asked, actors):
    asked()
    row = add_holiday(actor=actors["ppid"], day=SURPRISE, decree=DECREE)
    assert redate_running(because=DECREE).moved == 1
    assert redate_running(because=DECREE).moved == 0
    withdraw_holiday(actor=actors["ppid"], holiday_id=row.pk, decree="Keppres 100/2026")
    assert redate_running(because="Keppres 100/2026").moved == 1
    deadline = Deadline.objects.get()
    assert (deadline.due, deadline.moves) == (date(2026, 11, 23), 2)
    assert AuditEntry.objects.filter(verb="deadlines_redated").count() == 2


def test_requesters_are_told_by_mail(asked, actors):
    first, second = asked(), asked()
    add_holiday(actor=actors["ppid"], day=SURPRISE, decree=DECREE)
    redate_running(because=DECREE)
    assert mail_moved(after=0) is None
    assert Letter.objects.filter(kind="moved").count() == 2
    moved = [sent for sent in mail.outbox if "Perubahan tenggat" in sent.subject]
    assert {sent.subject.rpartition(" ")[2] for sent in moved} == {first.number, second.number}
    assert DECREE in moved[0].body
    assert mail_moved(after=0) is None and len(mail.outbox) == 2


def test_letters_about_moves_go_out_by_the_hundred(asked, units, actors):
    make_many(units["lapas-cilegon"], asked().deadlines.get(), 120)
    add_holiday(actor=actors["ppid"], day=SURPRISE, decree=DECREE)
    assert redate_running(because=DECREE).moved == 121
    last = mail_moved(after=0)
    assert len(mail.outbox) == 100
    assert mail_moved(after=last) is None
    assert len(mail.outbox) == 121 and len({sent.to[0] for sent in mail.outbox}) == 121


def test_deadline_dated_by_the_new_calendar_already_is_left_alone(asked, actors):
    asked()
    add_holiday(actor=actors["ppid"], day=SURPRISE, decree=DECREE)
    late = asked()
    assert redate_running(because=DECREE).moved == 1
    assert late.deadlines.get().due == date(2026, 11, 24) and late.deadlines.get().doubt == ""


def test_deadline_that_follows_from_no_calendar_waits_for_a_person(asked, actors):
    request = asked()
    holidays = [one for one in CountedBy.objects.get().holidays if one[0] != "2026-12-25"]
    CountedBy.objects.update(holidays=[*holidays, ["2026-11-16", "Asing", "national", "", False]])
    add_holiday(actor=actors["ppid"], day=SURPRISE, decree=DECREE)
    result = redate_running(because=DECREE)
    deadline = request.deadlines.get()
    assert (result.moved, result.doubtful) == (0, 1)
    assert deadline.due == date(2026, 11, 23) and "Periksa" in deadline.doubt


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE openness_deadline SET due = due + 1",
        "UPDATE openness_deadline SET due_at = due_at + interval '1 hour'",
        "UPDATE openness_deadline SET moves = moves + 1",
        "UPDATE openness_deadline SET event_at = event_at - interval '1 day'",
        "UPDATE openness_deadline SET rule_key = 'kip_dispute_file'",
        "UPDATE openness_deadline SET zone = 'Asia/Jayapura'",
    ],
)
def test_database_refuses_moves_without_a_reason(asked, statement):
    asked()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Deadline.objects.get().due == date(2026, 11, 23)


def test_database_refuses_blank_reasons_and_rewritten_moves(asked, actors):
    deadline = asked().deadlines.get()
    fields = {"deadline": deadline, "number": 1, "old_due": deadline.due, "new_due": date(2027, 1, 4)}
    moment = datetime(2026, 11, 9, tzinfo=UTC)
    with pytest.raises(IntegrityError), transaction.atomic():
        DeadlineMove.objects.create(**fields, because="  ", words="", at=moment)
    DeadlineMove.objects.create(**fields, because="Surat", words="", at=moment)
    with pytest.raises(IntegrityError), transaction.atomic():
        DeadlineMove.objects.update(because="Lain")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.dates(date(2026, 11, 10), date(2027, 1, 29)), min_size=1, max_size=4, unique=True))
def test_whatever_the_decrees_every_difference_has_its_move(asked, actors, days):
    """A property: from first to last day each step stands in the history, in order, with a reason."""
    with transaction.atomic():
        first = {one.pk: one.due for one in (asked().deadlines.get(), asked().deadlines.get())}
        for number, day in enumerate(days):
            free = Day(day=day, name=f"Libur {number}", kind="national")
            add_holiday(actor=actors["ppid"], day=free, decree=f"Keputusan {number}")
            redate_running(because=f"Keputusan {number}")
        for deadline in Deadline.objects.filter(pk__in=first).prefetch_related("history"):
            walked = first[deadline.pk]
            for number, move in enumerate(deadline.history.all(), start=1):
                assert (move.number, move.old_due) == (number, walked) and move.because.strip()
                walked = move.new_due
            assert walked == deadline.due == working_of(deadline, calendar()).due
            assert deadline.moves == deadline.history.count()
        transaction.set_rollback(True)


def test_sweep_is_a_few_statements_and_grows_no_worse_than_its_rows(
    asked, units, actors, django_assert_max_num_queries
):
    """4,000 against 1,000 deadlines: at most linear, with room for a busy machine."""
    pattern = asked().deadlines.get()
    spent = []
    for number, count in enumerate((1_000, 3_000)):
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE openness_request SET number = 'lama-' || id WHERE number LIKE 'PPID-2026-0-%'"
            )
        make_many(units["lapas-cilegon"], pattern, count)
        free = Day(day=date(2026, 11, 17 + number), name=f"Libur {number}", kind="national")
        add_holiday(actor=actors["ppid"], day=free, decree=DECREE)
        begun = time.perf_counter()
        with django_assert_max_num_queries(14):
            done = redate_running(because=DECREE)
        spent.append(time.perf_counter() - begun)
        pattern.refresh_from_db()
        assert done.doubtful == 0
    assert done.moved == 4_001
    assert spent[1] < spent[0] * 4 * 3
