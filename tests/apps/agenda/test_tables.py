"""The agenda as a table: judged row by row, written once, read back as it was written."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kentongan.apps.agenda.errors import BadWords, NotAllowed
from kentongan.apps.agenda.models import Item
from kentongan.apps.agenda.queries.tables import HEADER, rows_of
from kentongan.apps.agenda.queries.weeks import days_from
from kentongan.apps.agenda.services import importing
from kentongan.apps.agenda.services.exporting import note_export
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.sheets.sheet import SheetFault
from kentongan.foundation.sheets.writing import to_csv, to_xlsx

pytestmark = pytest.mark.django_db
HEAD = "Tanggal;Mulai;Selesai;Acara;Jenis;Tempat;Siapa;Liputan\n"
GOOD = "2027-08-17;08:00;09.30;Upacara;upacara;Lapangan;Kepala;tidak\n17/08/2027;10.00;11.00;Lomba;;;;\n"


@pytest.fixture
def plan(actors, units):
    def read(content: bytes, *, by: str = "unit_coord") -> importing.Plan:
        return importing.plan_import(actor=actors[by], unit_id=units["lapas-cilegon"].pk, content=content)

    return read


def test_a_list_is_judged_before_anything_is_written(plan, actors, units):
    known = plan((HEAD + GOOD).encode())
    first, second = known.new
    assert (first.title, first.kind, first.venue, first.wants_coverage) == (
        "Upacara",
        "ceremony",
        "Lapangan",
        False,
    )
    assert (second.kind, second.wants_coverage, first.starts_at.hour) == ("activity", True, 8)
    assert not Item.objects.exists()
    unit = units["lapas-cilegon"].pk
    importing.import_items(actor=actors["unit_coord"], unit_id=unit, content=(HEAD + GOOD).encode())
    again = plan((HEAD + GOOD + GOOD).encode())
    assert (again.new, again.known, Item.objects.count()) == ((), 4, 2)


@pytest.mark.parametrize(
    "row",
    ["besok;08:00;09:00;X", "2027-08-17;pagi;09:00;X", "2027-08-17;09:00;08:00;X", "2027-08-17;08:00;09:00;",
     "2027-08-17;08:00;09:00;X;pesta", "2027-08-17;08:00;09:00;X;;;;mungkin", "2027-02-30;08:00;09:00;X"],
)  # fmt: skip
def test_a_bad_row_is_named_and_the_others_are_taken(plan, row):
    found = plan((HEAD + row + "\n" + GOOD).encode())
    assert [bad.number for bad in found.bad] == [2] and found.bad[0].reason and len(found.new) == 2


def test_lists_that_are_none(plan):
    with pytest.raises(BadWords) as error:
        plan(b"tanggal;acara\n2027-08-17;X\n")
    assert "mulai, selesai" in error.value.message
    with pytest.raises(BadWords):
        plan((HEAD + "2027-08-17;08:00;09:00;X\n" * 401).encode())
    for junk in (b"", b"PK\x03\x04junk", b"\x00\x01"):
        with pytest.raises(SheetFault):
            plan(junk)


def test_only_planners_take_lists_in(plan):
    for who in ("contributor", "auditor", "other_unit_head"):
        with pytest.raises(NotAllowed):
            plan((HEAD + GOOD).encode(), by=who)


def test_a_workbook_is_read_like_a_list(plan):
    rows = [["2027-08-17", "08:00", "09:30", "Upacara", "upacara", "Lapangan", "Kepala", "tidak"]]
    book = to_xlsx(HEAD.strip().lower().split(";"), rows)
    assert plan(book).new == plan((HEAD + GOOD).encode()).new[:1]


def test_what_was_taken_out_is_known_when_it_comes_back(planned, assigned, plan, actors, at):
    item = planned(title="=1+1", kind="guest")
    assigned(item)
    days = days_from(actors["unit_coord"], at.date() - timedelta(days=1), 4, zone="Asia/Jakarta")
    (row,) = rows_of(days)
    assert dict(zip(HEADER, row, strict=True))["petugas"] == "Contributor Contoh"
    table = to_csv(HEADER, [row])
    assert b"'=1+1" in table
    found = plan(table)
    assert (found.new, found.known, found.bad) == ((), 1, ())


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.dates(),
            st.times(),
            st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=30),
        ),
        max_size=5,
    )
)
def test_cells_of_a_plan_read_back_to_the_same_plan(actors_and_unit, rows):
    actor, unit = actors_and_unit
    lines = [[f"{day:%d/%m/%Y}", f"{clock:%H:%M}", "23:59", title] for day, clock, title in rows]
    content = to_csv(("tanggal", "mulai", "selesai", "acara"), lines)
    first = importing.plan_import(actor=actor, unit_id=unit.pk, content=content)
    cells = to_csv(importing.HEADER, importing.cells_of(first, unit))
    second = importing.plan_import(actor=actor, unit_id=unit.pk, content=cells)
    assert (second.new, second.bad) == (first.new, ())


@pytest.fixture
def actors_and_unit(actors, units):
    return actors["unit_coord"], units["lapas-cilegon"]


def test_taking_a_table_out_is_on_record(actors, units, at):
    unit = units["lapas-cilegon"]
    note_export(actor=actors["contributor"], unit=unit, first=at.date(), last=at.date(), count=3)
    row = AuditEntry.objects.get(verb="agenda_exported")
    assert (row.path, row.detail["count"]) == (unit.path, 3)
    with pytest.raises(NotAllowed):
        note_export(actor=actors["ppid"], unit=unit, first=at.date(), last=at.date(), count=3)
