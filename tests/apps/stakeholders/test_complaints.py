"""Complaints: masked on the way in, dated, answered, never moved without a reason."""

import re
import time
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisCase
from tests.apps.stakeholders.partnering import complaint, lapor

from kentongan.apps.stakeholders.errors import Invalid, NotFound, Settled
from kentongan.apps.stakeholders.models import Complaint, DueMove
from kentongan.apps.stakeholders.queries.complaints import (
    complaint_figures,
    complaint_list,
    complaints_visible_to,
)
from kentongan.apps.stakeholders.services.answering import (
    answer_complaint,
    link_outcome,
    reopen_complaint,
    triage_complaint,
)
from kentongan.apps.stakeholders.services.complaint_import import import_complaints, plan_complaints
from kentongan.apps.stakeholders.services.dating import Dating, move_dues, proof
from kentongan.apps.stakeholders.services.redating import redate_complaints
from kentongan.apps.units.models import Unit
from kentongan.core.clock.days.holiday import HolidayKind
from kentongan.core.clock.days.seed import seed_calendar
from kentongan.foundation.accounts.actor import SYSTEM, Actor, Post
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.jobs.inline import run_due_jobs
from kentongan.foundation.sheets.sheet import SheetFault
from kentongan.foundation.sheets.writing import to_xlsx
from kentongan.foundation.workdays.models import Holiday, Year
from kentongan.foundation.workdays.signals import holidays_changed

pytestmark = pytest.mark.django_db
DECREE = "SKB 3 Menteri Nomor 9 Tahun 2026"


def keep_calendar() -> None:
    """Puts the shipped calendar into the table, where it can change."""
    known = seed_calendar()
    Year.objects.bulk_create(
        Year(year=one.year, is_confirmed=one.is_confirmed) for one in known.years.values()
    )
    Holiday.objects.bulk_create(
        Holiday(
            day=one.day,
            name=one.name,
            kind=one.kind,
            region=one.region,
            source=one.source,
            is_valid=one.is_valid,
        )
        for one in known.holidays
    )


def holiday(day: date) -> None:
    Holiday.objects.create(day=day, name="Libur mendadak", kind=HolidayKind.NATIONAL, source=DECREE)


PERSONAL = (
    "T-7;lapas-cilegon;Pungutan dari Pak Darto;Berkadar Pengawasan;02/03/2026;30/03/2026;"
    "Nama saya Siti Contoh, NIK 3604012345678901, HP 0812-3456-7890, tinggal di Jl. Melati No. 3.;;;Proses"
)


def test_nothing_personal_is_ever_kept(actors):
    plan = import_complaints(actor=actors["unit_coord"], content=lapor(PERSONAL))
    row = Complaint.objects.get()
    stored = str(Complaint.objects.values()) + str(list(AuditEntry.objects.values_list("body", flat=True)))
    for words in ("Siti", "3604012345678901", "0812", "Melati", "Darto"):
        assert words not in stored and words not in repr(plan), words
    assert row.masked == {"nik": 1, "phone": 1, "address": 1, "name": 1}
    assert (row.type, row.status, row.told_due) == ("oversight", "worked", date(2026, 3, 30))


def test_dry_run_writes_nothing_and_names_each_fault(actors, django_assert_max_num_queries):
    content = lapor(
        PERSONAL,
        "T-8;lapas-nunukan;Pelayanan;Normatif;2026-03-02;;Isi;;;",
        "T-9;lapas-cilegon;Pelayanan;Entah;2026-03-02;;Isi;;;",
        "T-10;lapas-cilegon;Pelayanan;Normatif;kemarin;;Isi;;;",
        "T-11;lapas-cilegon;Pelayanan;Normatif;2999-03-02;;Isi;;;",
        "T-12;lapas-cilegon;Pelayanan;Normatif;2026-03-02;;;;;",
        "Siti Contoh 0812;lapas-cilegon;Pelayanan;Normatif;2026-03-02;;Isi;;;",
        "T-13;lapas-cilegon;Pelayanan;Normatif;2026-03-02;;Isi;Sudah;;Selesai",
        "T-14;lapas-cilegon;WBS;Normatif;2026-03-02;;Pejabat Siti menerima uang;;;",
        PERSONAL,
    )
    with django_assert_max_num_queries(8):
        plan = plan_complaints(actor=actors["unit_coord"], content=content)
    assert not Complaint.objects.exists() and plan.added == 1
    reasons = {bad.number: bad.reason for bad in plan.bad}
    assert set(reasons) == set(range(3, 12))
    assert "wilayah kerja" in reasons[3] and "jenis" in reasons[4] and "WBS" in reasons[10]
    assert "dua kali" in reasons[11]
    assert "Siti" not in repr(plan) and "0812" not in repr(plan)


def test_whistleblowers_are_refused_wherever_they_say_so(actors):
    lines = (
        "W-1;lapas-cilegon;Whistleblowing;Normatif;2026-03-02;;Rahasia;;;",
        "W-2;lapas-cilegon;Pelayanan;Normatif;2026-03-02;;Laporan WBS tentang kepala seksi;;;",
        "W-3;lapas-cilegon;Pelaporan Pelanggaran;Normatif;2026-03-02;;Rahasia;;;",
    )
    with pytest.raises(Invalid):
        import_complaints(actor=actors["unit_coord"], content=lapor(*lines))
    assert not Complaint.objects.exists()


def test_same_ticket_again_is_brought_up_to_date_with_a_reason(actors):
    one = complaint(actors["unit_coord"])
    again = complaint(actors["unit_coord"], type="Tidak Berkadar Pengawasan", text="Antrean dua jam.")
    assert again.pk == one.pk and again.text == "Antrean dua jam." and again.due > one.due
    move = again.moves.get()
    assert (move.was, move.now, move.clock) == (one.due, again.due, "answer") and "impor" in move.because
    complaint(actors["unit_coord"], type="Tidak Berkadar Pengawasan", text="Antrean dua jam.")
    assert DueMove.objects.count() == 1


def test_file_never_takes_an_answer_back(actors):
    one = complaint(actors["unit_coord"])
    answer_complaint(actor=actors["unit_coord"], complaint_id=one.pk, answer="Loket ditambah.")
    again = complaint(actors["unit_coord"])
    assert again.status == "answered" and again.answer == "Loket ditambah."


def test_ticket_of_another_branch_is_not_taken_over(actors):
    complaint(actors["other_unit_head"], place="lapas-nunukan")
    plan = plan_complaints(
        actor=actors["unit_coord"], content=lapor("T-1;lapas-cilegon;P;Normatif;2026-03-02;;Isi;;;")
    )
    assert not plan.rows and len(plan.bad) == 1


def test_office_may_be_named_for_the_whole_file_and_xlsx_reads_as_well(actors, units):
    content = to_xlsx(("Tiket", "Tanggal", "Isi"), [("X-1", "2026-03-02", "Kipas rusak")])
    plan = plan_complaints(actor=actors["unit_coord"], content=content, unit_id=units["lapas-cilegon"].pk)
    assert [row.unit.key for row in plan.rows] == ["lapas-cilegon"]
    strange = plan_complaints(actor=actors["unit_coord"], content=content, unit_id=units["lapas-nunukan"].pk)
    assert not strange.rows
    with pytest.raises(SheetFault):
        plan_complaints(actor=actors["unit_coord"], content=b"\x00\x01\x02")
    with pytest.raises(Invalid):
        plan_complaints(actor=actors["unit_coord"], content=b"nama,umur\nAni,3\n")


@pytest.mark.parametrize(
    ("type_", "due"),
    [  # received on Monday, 2 March 2026; Nyepi 19 March, joint leave 18, 20, 23 and 24 March
        ("normatif", date(2026, 3, 9)),
        ("tidak berkadar pengawasan", date(2026, 3, 27)),
    ],
)
def test_due_day_is_counted_in_working_days_and_explained(type_, due, actors):
    one = complaint(actors["unit_coord"], type=type_)
    assert one.due == due and one.triage_due == date(2026, 3, 5)
    lines, agrees = proof(one)
    assert agrees and "2026" in lines and len(lines.splitlines()) > 5


def test_lists_are_of_the_branch_and_by_urgency(actors, django_assert_num_queries):
    slow = complaint(actors["unit_coord"], ticket="T-2", type="berkadar pengawasan")
    soon = complaint(actors["unit_coord"], ticket="T-1")
    with django_assert_num_queries(1):
        rows = list(complaint_list(actors["ppid"], group="terbuka", today=soon.due))
        assert [row.unit.key for row in rows] == ["lapas-cilegon"] * 2
    assert rows == [soon, slow]
    late = complaint_list(actors["unit_head"], group="terlambat", today=soon.due + timedelta(days=1))
    assert list(late) == [soon]
    for name in ("contributor", "other_unit_head", "auditor", "admin", "public"):
        assert not complaints_visible_to(actors[name]).exists(), name
        with pytest.raises(NotFound):
            answer_complaint(actor=actors[name], complaint_id=soon.pk, answer="x")


def test_figures_count_answers_in_time(actors, django_assert_num_queries):
    actor = actors["unit_coord"]
    rows = [complaint(actor, ticket=f"T-{number}") for number in range(4)]
    answer_complaint(actor=actor, complaint_id=rows[0].pk, answer="Sudah", day=rows[0].due)
    answer_complaint(
        actor=actor, complaint_id=rows[1].pk, answer="Sudah", day=rows[1].due + timedelta(days=1)
    )
    with django_assert_num_queries(1):
        figures = complaint_figures(actor, since=date(2026, 1, 1), today=rows[0].due + timedelta(days=2))
    assert (figures.open, figures.late, figures.answered, figures.on_time) == (2, 2, 2, 1)
    assert figures.share == 0.5


def test_answer_is_masked_reopened_and_refused_on_impossible_days(actors):
    actor, one = actors["unit_coord"], complaint(actors["unit_coord"])
    for day in (one.received_on - timedelta(days=1), timezone.localdate() + timedelta(days=1)):
        with pytest.raises(Invalid):
            answer_complaint(actor=actor, complaint_id=one.pk, answer="Sudah", day=day)
    answer_complaint(actor=actor, complaint_id=one.pk, answer="Kami menelepon Ibu Siti di 0812-3456-7890.")
    one.refresh_from_db()
    assert one.answer == "Kami menelepon Ibu [nama] di [telepon]."
    with pytest.raises(Settled):
        answer_complaint(actor=actor, complaint_id=one.pk, answer="Lagi")
    due = one.due
    reopen_complaint(actor=actor, complaint_id=one.pk)
    one.refresh_from_db()
    assert (one.status, one.answered_on, one.due) == ("worked", None, due)
    with pytest.raises(Settled):
        reopen_complaint(actor=actor, complaint_id=one.pk)
    assert link_outcome(actor=actor, complaint_id=one.pk, outcome="berita 12").outcome == "berita 12"


def test_other_type_needs_a_reason(actors, people):
    actor, one = actors["unit_coord"], complaint(actors["unit_coord"])
    with pytest.raises(Invalid) as refusal:
        triage_complaint(actor=actor, complaint_id=one.pk, type_="oversight")
    assert refusal.value.field == "because"
    triage_complaint(actor=actor, complaint_id=one.pk, type_="oversight", because="Menyangkut petugas")
    move = DueMove.objects.get()
    assert (move.because, move.by) == ("Menyangkut petugas", people["unit_coord"])


def test_late_decree_moves_open_complaints_with_its_name(actors):
    keep_calendar()
    actor = actors["unit_coord"]
    one, done = complaint(actor, ticket="T-1"), complaint(actor, ticket="T-2")
    answer_complaint(actor=actor, complaint_id=done.pk, answer="Sudah", day=done.due)
    holiday(date(2026, 3, 4))
    holidays_changed.send(Holiday, because=DECREE)
    run_due_jobs()
    one.refresh_from_db()
    done.refresh_from_db()
    assert one.due == date(2026, 3, 10) and one.triage_due == date(2026, 3, 6)
    assert {(move.clock, move.because) for move in one.moves.all()} == {
        ("answer", DECREE),
        ("triage", DECREE),
    }
    assert done.due == date(2026, 3, 9) and not done.moves.exists()
    assert redate_complaints(because=DECREE).moved == 0
    with pytest.raises(Invalid):
        redate_complaints(because=" ")


def test_complaint_that_cannot_be_counted_stays_as_it_was(actors):
    keep_calendar()
    one = complaint(actors["unit_coord"])
    Year.objects.filter(year=2026).delete()
    assert redate_complaints(because=DECREE).uncounted == 2  # answer and triage
    one.refresh_from_db()
    assert one.due == date(2026, 3, 9)
    assert proof(one)[1] is False


def test_database_holds_no_move_without_reason(actors):
    one = complaint(actors["unit_coord"])
    for words in ({"because": "", "now": date(2026, 4, 1)}, {"because": "x", "now": one.due}):
        with pytest.raises(IntegrityError), transaction.atomic():
            DueMove.objects.create(complaint=one, clock="answer", was=one.due, **words)


ACTS = st.lists(
    st.one_of(
        st.tuples(
            st.just("import"),
            st.sampled_from(("normatif", "tidak berkadar pengawasan", "berkadar pengawasan")),
        ),
        st.tuples(st.just("triage"), st.sampled_from(("normative", "no_oversight", "oversight"))),
        st.tuples(st.just("holiday"), st.dates(date(2026, 3, 3), date(2026, 6, 30))),
        st.tuples(st.just("received"), st.dates(date(2026, 2, 23), date(2026, 3, 6))),
        st.tuples(st.just("answer"), st.just("")),
        st.tuples(st.just("reopen"), st.just("")),
    ),
    max_size=7,
)


class DeadlinesMoveWithReasons(HypothesisCase):
    """Whatever people and decrees do, the days on record are the first days plus the moves, each with its reason."""

    @settings(max_examples=25, deadline=None)
    @given(ACTS)
    def test_every_difference_has_a_move(self, acts):
        actor = _lone_actor()
        keep_calendar()
        one = complaint(actor, place="lapas-uji")
        first = {"answer": one.due, "triage": one.triage_due}
        received = "2026-03-02"
        for verb, word in acts:
            received = _act(actor, one.pk, verb, word, received)
        one.refresh_from_db()
        for clock, column in (("answer", "due"), ("triage", "triage_due")):
            at = first[clock]
            for move in one.moves.filter(clock=clock).order_by("id"):
                assert move.was == at and move.because.strip()
                at = move.now
            assert at == getattr(one, column)


def _lone_actor():
    unit = Unit.objects.create(
        key="lapas-uji", type="lapas", name="Lapas Uji", official_name="Lapas Uji", city="Uji", path="/1/"
    )
    return Actor(None, "Penguji", (Post(Role.UNIT_COORD, unit.path),))


def _act(actor, pk: int, verb: str, word: object, received: str) -> str:
    try:
        if verb == "import":
            complaint(actor, place="lapas-uji", type=word, received=received)
        elif verb == "received":
            received = word.isoformat()
            complaint(actor, place="lapas-uji", received=received)
        elif verb == "triage":
            triage_complaint(actor=actor, complaint_id=pk, type_=word, because="Diperiksa ulang")
        elif verb == "holiday":
            Holiday.objects.get_or_create(day=word, name="Mendadak", kind=HolidayKind.NATIONAL, source=DECREE)
            redate_complaints(because=DECREE)
        elif verb == "answer":
            answer_complaint(actor=actor, complaint_id=pk, answer="Sudah")
        else:
            reopen_complaint(actor=actor, complaint_id=pk)
    except Settled:
        pass
    return received


def test_moves_are_only_made_where_a_day_changes(actors):
    one = complaint(actors["unit_coord"])
    dues = Dating().both("normative", one.received_on)
    assert move_dues(one, dues, because="x", actor=SYSTEM) == []


def test_50_000_open_complaints_are_dated_anew_in_under_five_seconds(units):
    keep_calendar()
    dating = Dating()
    days = [date(2026, 2, 2) + timedelta(days=at) for at in range(30)]
    Complaint.objects.bulk_create(
        (
            Complaint(
                unit=units["lapas-cilegon"],
                ticket=f"B-{number}",
                type="no_oversight",
                status="worked",
                received_on=days[number % 30],
                triaged_on=days[number % 30],
                text="Antrean lama",
                **dating.both("no_oversight", days[number % 30]),
            )
            for number in range(50_000)
        ),
        batch_size=5000,
    )
    for day in (date(2026, 2, 4), date(2026, 3, 4)):
        holiday(day)
    began = time.perf_counter()
    done = redate_complaints(because=DECREE)
    took = time.perf_counter() - began
    print(f"50,000 open complaints, {done.moved} moved: {took:.2f} s")
    assert done.moved > 40_000 and DueMove.objects.count() == done.moved
    assert took < 5


def test_placeholders_are_the_only_brackets_left(actors):
    one = complaint(actors["unit_coord"], text="Pak Darto dan Bu Rini di 0812-3456-7890, Jl. Mawar No. 2")
    assert set(re.findall(r"\[[^]]+\]", one.text)) == {"[nama]", "[telepon]", "[alamat]"}
