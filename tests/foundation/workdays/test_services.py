"""Keeping holidays: who may, what is announced, what a list would do."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kentongan.core.clock.days.seed import seed_calendar
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.sheets.sheet import SheetFault
from kentongan.foundation.workdays import lists, services
from kentongan.foundation.workdays.errors import BadHoliday, NotAllowed, NotFound
from kentongan.foundation.workdays.models import Holiday, Year
from kentongan.foundation.workdays.queries import calendar, holidays_of
from kentongan.foundation.workdays.services import Day
from kentongan.foundation.workdays.signals import holidays_changed

pytestmark = pytest.mark.django_db
FREE = Day(day=date(2026, 7, 15), name="Hari Contoh", kind="national")
DECREE = "Keppres 1/2026"


@pytest.fixture
def heard():
    """What was announced."""
    told: list[str] = []

    def hear(because: str, **_rest: object) -> None:
        told.append(because)

    holidays_changed.connect(hear)
    yield told
    holidays_changed.disconnect(hear)


def test_seed_gives_the_shipped_calendar_and_runs_twice(heard):
    assert services.seed() == 108
    assert services.seed() == 0
    shipped, kept = seed_calendar(), calendar()
    assert kept.years == shipped.years
    every = [date(year, month, 1) for year in shipped.years for month in range(1, 13)]
    assert [kept.nth_working(day, 9) for day in every if day.year < 2027] == [
        shipped.nth_working(day, 9) for day in every if day.year < 2027
    ]
    assert heard == []


def test_day_is_added_counted_audited_and_announced(actors, heard):
    before = calendar().working_between(date(2026, 7, 1), date(2026, 7, 31))
    row = services.add_holiday(actor=actors["ppid"], day=FREE, decree=f"  {DECREE} ")
    assert calendar().working_between(date(2026, 7, 1), date(2026, 7, 31)) == before - 1
    assert heard == [DECREE] and row.source == DECREE
    assert AuditEntry.objects.get(verb="holiday_added").detail == {"decree": DECREE, "days": ["2026-07-15"]}
    assert calendar().knows(date(2025, 1, 1)), "the shipped years do not vanish under the first own day"


def test_withdrawn_day_stays_on_record_and_comes_back(actors, heard):
    row = services.add_holiday(actor=actors["admin"], day=FREE, decree=DECREE)
    services.withdraw_holiday(actor=actors["admin"], holiday_id=row.pk, decree="Keppres 2/2026")
    services.withdraw_holiday(actor=actors["admin"], holiday_id=row.pk, decree="Keppres 2/2026")
    assert calendar().is_working(FREE.day) and Holiday.objects.get(pk=row.pk).source == "Keppres 2/2026"
    again = services.add_holiday(actor=actors["admin"], day=FREE, decree="Keppres 3/2026")
    assert again.pk == row.pk and not calendar().is_working(FREE.day)
    assert heard == [DECREE, "Keppres 2/2026", "Keppres 3/2026"]
    with pytest.raises(BadHoliday):
        services.add_holiday(actor=actors["admin"], day=FREE, decree=DECREE)


def test_correction_moves_the_day(actors, heard):
    row = services.add_holiday(actor=actors["ppid"], day=FREE, decree=DECREE)
    moved = Day(day=date(2026, 7, 16), name="Hari Contoh", kind="joint_leave")
    services.correct_holiday(actor=actors["ppid"], holiday_id=row.pk, day=moved, decree="Ralat 1")
    assert calendar().is_working(date(2026, 7, 15)) and not calendar().is_working(date(2026, 7, 16))
    assert calendar().counted_other_way.is_working(date(2026, 7, 16))
    with pytest.raises(NotFound):
        services.correct_holiday(actor=actors["ppid"], holiday_id=0, day=moved, decree="Ralat 1")


@pytest.mark.parametrize("name", ["central_lead", "region_head", "unit_head", "auditor", "public"])
def test_only_the_centre_keeps_holidays(actors, name):
    with pytest.raises(NotAllowed):
        services.add_holiday(actor=actors[name], day=FREE, decree=DECREE)
    assert not Holiday.objects.exists() and not AuditEntry.objects.exists()


@pytest.mark.parametrize(
    ("day", "decree"),
    [
        (FREE, "  "),
        (Day(day=FREE.day, name=" ", kind="national"), DECREE),
        (Day(day=FREE.day, name="x", kind="party"), DECREE),
        (Day(day=FREE.day, name="x", kind="regional"), DECREE),
        (Day(day=date(1999, 1, 1), name="x", kind="national"), DECREE),
    ],
)
def test_bad_days_are_refused_with_nothing_written(actors, day, decree, heard):
    with pytest.raises(BadHoliday):
        services.add_holiday(actor=actors["ppid"], day=day, decree=decree)
    assert not Holiday.objects.filter(source=decree).exists() and heard == []


def test_confirmed_year_is_reckoned_no_longer(actors):
    services.seed()
    assert calendar().touches_estimates(date(2027, 1, 4), date(2027, 1, 8))
    services.confirm_year(actor=actors["ppid"], year=2027, decree="SKB 2027")
    assert not calendar().touches_estimates(date(2027, 1, 4), date(2027, 12, 20))
    with pytest.raises(NotFound):
        services.confirm_year(actor=actors["ppid"], year=2050, decree="SKB")


def test_list_is_judged_before_anything_is_written(actors, heard):
    content = (
        b"tanggal;nama;jenis;daerah\n2028-01-01;Tahun Baru;libur nasional;\n2028-01-01;Tahun Baru;Nasional;\n"
        b"2028-02-30;Salah;nasional;\n2028-03-01;Apa;pesta;\n2028-03-02;Lokal;libur daerah;\n"
        b"2028-04-14;Cuti;cuti bersama;\n"
    )
    plan = lists.plan_days(content)
    assert [day.name for day in plan.new] == ["Tahun Baru", "Cuti"] and plan.known == 1
    assert [row.number for row in plan.bad] == [4, 5, 6]
    assert not Holiday.objects.exists()
    assert services.import_days(actor=actors["ppid"], days=plan.new, decree="SKB 2028") == 2
    assert services.import_days(actor=actors["ppid"], days=plan.new, decree="SKB 2028") == 0
    assert heard == ["SKB 2028"]
    assert Year.objects.filter(year=2028).exists() and holidays_of(2028).count() == 2
    assert lists.plan_days(content).new == ()


@pytest.mark.parametrize("content", [b"", b"a;b\n1;2\n", b"\x00\x01", b"PK\x03\x04broken"])
def test_files_that_are_no_list_are_refused(content):
    with pytest.raises(SheetFault):
        lists.plan_days(content)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300))
def test_any_bytes_end_in_a_plan_or_a_refusal(db, content):
    try:
        plan = lists.plan_days(b"tanggal,nama,jenis\n" + content)
    except SheetFault:
        return
    assert all(day.name and day.kind for day in plan.new)


def test_calendar_takes_two_queries(actors, django_assert_num_queries):
    services.seed()
    with django_assert_num_queries(2):
        calendar()
