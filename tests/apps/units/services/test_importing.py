"""Importing a list of offices: what the plan tells, and what its application does."""

import io
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook

from kentongan.apps.units.errors import NotAllowed, NotFound, Refused, Stale, WrongColumns
from kentongan.apps.units.models import Affiliation, Unit, UnitImport, UnitName
from kentongan.apps.units.queries.history import affiliation_on, name_on
from kentongan.apps.units.services.exporting import export_units, template
from kentongan.apps.units.services.importing.columns import HEADER
from kentongan.apps.units.services.importing.lists import apply_list, import_units, plan_of_list, receive_list
from kentongan.foundation.accounts.actor import Actor, Post
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.sheets.sheet import SheetFault

HEAD = "kunci;jenis;kelas;nama;nama_resmi;provinsi;induk;aktif_sampai;berlaku_sejak\n"
CILEGON = (
    "lapas-cilegon;lapas;IIA;Lapas Kelas IIA Cilegon;Lembaga Pemasyarakatan Kelas IIA Cilegon;Banten;{}\n"
)
SERANG = "rutan-serang;rutan;IIB;Rutan Kelas IIB Serang;Rumah Tahanan Negara Kelas IIB Serang;Banten;{}\n"
BANTEN = (
    "kanwil-banten;region;;Kanwil Ditjenpas Banten;"
    "Kantor Wilayah Direktorat Jenderal Pemasyarakatan Banten;Banten;{}\n"
)
NEW = "lapas-baru;Lapas;Kelas 2A;Lapas Kelas IIA Baru;Lembaga Pemasyarakatan Kelas IIA Baru;Banten;{}\n"


@pytest.fixture
def admin(actors) -> Actor:
    return actors["admin"]


def rows(*lines: str) -> bytes:
    return (HEAD + "".join(lines)).encode()


def run(actor: Actor, content: bytes, *, dry_run: bool = True):
    return import_units(actor=actor, content=content, file_name="satuan.csv", dry_run=dry_run)


def test_dry_run_shows_every_change_and_writes_nothing(admin, units):
    before = list(Unit.objects.order_by("pk").values())
    plan = run(
        admin,
        rows(
            NEW.format("kanwil-banten;;"),
            CILEGON.format("kanwil-kaltim;;2026-01-01"),
            SERANG.format("kanwil-banten;31/12/2026;"),
        ),
    )
    assert [(change.row, change.kind, change.key) for change in plan.changes] == [
        (2, "add", "lapas-baru"),
        (3, "change", "lapas-cilegon"),
        (4, "deactivate", "rutan-serang"),
    ]
    told = {field.field: (field.before, field.after) for field in plan.changes[1].fields}
    assert told["parent"] == ("kanwil-banten", "kanwil-kaltim")
    assert plan.changes[1].since == "2026-01-01"
    assert plan.bad_rows == ()
    assert list(Unit.objects.order_by("pk").values()) == before
    assert not AuditEntry.objects.filter(verb="units_imported").exists()


def test_bad_rows_are_told_with_number_and_reason(admin, units):
    plan = run(
        admin,
        rows(
            "Lapas X;lapas;IIA;X;X;Banten;kanwil-banten;;\n",
            "lapas-a;lepas;IIX;;X;Bantenn;kanwil-banten;32/13/2026;\n",
            "lapas-b;lapas;IIA;B;B;Banten;kanwil-entah;;\n",
            "lapas-c;lapas;IIA;C;C;Banten;;;\n",
            CILEGON.format("kanwil-banten;;"),
            CILEGON.format("kanwil-banten;;"),
            "lapas-d;lapas;IIA;D;D;Banten;kanwil-banten;;;;kelebihan\n",
        ),
    )
    assert plan.changes == ()
    told = {bad.row: " | ".join(bad.reasons) for bad in plan.bad_rows}
    assert sorted(told) == [2, 3, 4, 5, 6, 7, 8]
    assert "bukan kunci" in told[2]
    for words in ("tidak dikenal", "bukan kelas", "Nama: kosong", "maksudnya Banten?", "bukan tanggal"):
        assert words in told[3]
    assert "kanwil-entah" in told[4]
    assert "hanya kementerian" in told[5]
    assert "baris 7" in told[6] and "baris 6" in told[7]
    assert "lebih banyak sel" in told[8]


@pytest.mark.parametrize(
    ("header", "named"),
    [
        ("kunci,nama\nx,y\n", ["jenis", "nama_resmi", "provinsi", "induk"]),
        ("kunci,jenis,nama,nama_resmi,provinsi,induk,ajaib\n", ["ajaib"]),
        ("kunci,jenis,nama,nama_resmi,provinsi,induk,Nama\n", ["ganda", "Nama"]),
    ],
)
def test_wrong_columns_are_named_and_the_template_offered(admin, header, named):
    with pytest.raises(WrongColumns) as caught:
        run(admin, header.encode())
    assert all(word in caught.value.message for word in [*named, "contoh"])


def test_import_writes_in_one_go_what_the_plan_told(admin, units):
    plan = run(
        admin,
        rows(
            "lapas-anak;lapas;;Lapas Anak;Lapas Anak;Banten;kanwil-baru;;\n",
            "kanwil-baru;region;;Kanwil Ditjenpas Baru;Kantor Wilayah Baru;Jawa Barat;ditjenpas;;\n",
            BANTEN.format("kanwil-baru;;"),
        ),
        dry_run=False,
    )
    assert plan.count("add") == 2
    for unit in Unit.objects.select_related("parent"):
        assert unit.path == f"{unit.parent.path if unit.parent else '/'}{unit.pk}/", unit.key
    cilegon = Unit.objects.get(key="lapas-cilegon")
    assert [Unit.objects.get(pk=pk).key for pk in cilegon.ancestor_ids] == [
        "kemenimipas", "ditjenpas", "kanwil-baru", "kanwil-banten", "lapas-cilegon",
    ]  # fmt: skip
    assert Unit.objects.get(key="lapas-anak").is_local
    assert AuditEntry.objects.filter(verb="unit_added").count() == 2
    assert AuditEntry.objects.filter(verb="units_imported").count() == 1


def test_import_keeps_former_name_and_superior_when_a_day_is_given(admin, units):
    run(
        admin,
        rows(CILEGON.replace("IIA", "I").format("kanwil-kaltim;;2026-01-01")),
        dry_run=False,
    )
    unit = Unit.objects.get(key="lapas-cilegon")
    assert name_on(unit, date(2025, 12, 31))[0] == "Lapas Kelas IIA Cilegon"
    assert name_on(unit, date(2026, 1, 1))[0] == "Lapas Kelas I Cilegon"
    assert affiliation_on(unit, date(2025, 12, 31)).superiors[0].key == "kanwil-banten"
    assert affiliation_on(unit, date(2026, 1, 1)).superiors[0].key == "kanwil-kaltim"


def test_import_without_a_day_is_a_correction_without_history(admin, units):
    run(admin, rows(CILEGON.format("kanwil-kaltim;;")), dry_run=False)
    assert Unit.objects.get(key="lapas-cilegon").parent.key == "kanwil-kaltim"
    assert not Affiliation.objects.exists() and not UnitName.objects.exists()


def test_circles_are_refused_and_the_rest_goes_on(admin, units):
    plan = run(
        admin,
        rows(
            "ditjenpas;directorate;;Ditjenpas;Direktorat Jenderal Pemasyarakatan;Banten;lapas-baru;;\n",
            NEW.format("kanwil-banten;;"),
            BANTEN.format("kanwil-banten;;"),
        ),
    )
    assert [bad.key for bad in plan.bad_rows] == ["ditjenpas", "kanwil-banten"]
    assert all("di bawah dirinya sendiri" in bad.reasons[0] for bad in plan.bad_rows)
    assert [change.key for change in plan.changes] == ["lapas-baru"]


def test_an_administrator_of_a_region_reaches_no_other_region(units):
    local = Actor(99, "Admin Banten", (Post(Role.ADMIN, units["kanwil-banten"].path),))
    plan = run(
        local,
        rows(
            NEW.format("kanwil-kaltim;;"),
            CILEGON.format("kanwil-kaltim;;"),
            "lapas-nunukan;lapas;I;Lapas Lain;Lapas Lain;Banten;kanwil-kaltim;;\n",
            "negara;ministry;;Negara;Negara;Banten;;;\n",
            "rutan-baru;rutan;;Rutan Baru;Rutan Baru;Banten;kanwil-banten;;\n",
        ),
    )
    assert [bad.row for bad in plan.bad_rows] == [2, 3, 4, 5]
    assert all("di luar wilayah" in bad.reasons[0] for bad in plan.bad_rows)
    assert [change.key for change in plan.changes] == ["rutan-baru"]


@pytest.mark.parametrize("name", ["contributor", "unit_head", "region_head", "central_lead", "auditor"])
def test_import_is_for_administrators_only(actors, name):
    with pytest.raises(NotAllowed):
        run(actors[name], rows())


def test_a_list_is_looked_at_then_applied_once(admin, units):
    kept = receive_list(actor=admin, content=rows(NEW.format("kanwil-banten;;")), file_name="baru.csv")
    assert not Unit.objects.filter(key="lapas-baru").exists()
    _, plan = plan_of_list(actor=admin, import_id=kept.pk)
    apply_list(actor=admin, import_id=kept.pk, digest=plan.digest)
    assert Unit.objects.get(key="lapas-baru").klass == "IIA"
    with pytest.raises(Refused):
        apply_list(actor=admin, import_id=kept.pk, digest=plan.digest)
    assert UnitImport.objects.get(pk=kept.pk).outcome["add"] == 1


def test_a_list_is_not_applied_when_the_tree_changed_since(admin, units):
    kept = receive_list(actor=admin, content=rows(CILEGON.format("kanwil-kaltim;;")), file_name="pindah.csv")
    _, plan = plan_of_list(actor=admin, import_id=kept.pk)
    Unit.objects.filter(key="lapas-cilegon").update(name="Lapas Lain")
    with pytest.raises(Stale):
        apply_list(actor=admin, import_id=kept.pk, digest=plan.digest)
    assert Unit.objects.get(key="lapas-cilegon").parent.key == "kanwil-banten"


def test_a_list_of_somebody_else_is_not_there(admin, units):
    kept = receive_list(actor=admin, content=rows(NEW.format("kanwil-banten;;")), file_name="baru.csv")
    other = Actor(admin.user_id + 1, "Admin Lain", admin.posts)
    with pytest.raises(NotFound):
        plan_of_list(actor=other, import_id=kept.pk)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_an_export_imported_again_changes_nothing(admin, units, form):
    units["lapas-cilegon"].aliases.create(text="Lapas Cikerai")
    # The small nation of the tests names no provinces; a real one does.
    Unit.objects.update(province="Banten")
    Unit.objects.filter(time_zone="Asia/Makassar").update(province="Kalimantan Timur")
    plan = run(admin, export_units(Unit.objects.all(), form=form))
    assert (plan.changes, plan.bad_rows, plan.unchanged) == ((), (), len(units))


def test_an_export_disarms_formulas(units):
    Unit.objects.filter(key="lapas-cilegon").update(city='=HYPERLINK("http://jahat.test","klik")')
    assert b"'=HYPERLINK" in export_units(Unit.objects.all(), form="csv")
    with zipfile.ZipFile(io.BytesIO(export_units(Unit.objects.all(), form="xlsx"))) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet and "HYPERLINK" in sheet


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_template_is_a_list_that_can_be_read(admin, units, form):
    plan = run(admin, template(form=form))
    assert {bad.key for bad in plan.bad_rows} | {change.key for change in plan.changes} == {
        "lapas-cilegon",
        "lapas-narkotika-bangli",
    }


def test_formulas_in_a_workbook_stay_text(admin, units):
    book = Workbook()
    book.active.append(list(HEADER))
    line = dict.fromkeys(HEADER, "") | {
        "kunci": "lapas-rumus", "jenis": "lapas", "nama": '=CONCAT("a","b")', "nama_resmi": "Lapas Rumus",
        "provinsi": "Banten", "induk": "kanwil-banten",
    }  # fmt: skip
    book.active.append([line[name] for name in HEADER])
    written = io.BytesIO()
    book.save(written)
    run(admin, written.getvalue(), dry_run=False)
    assert Unit.objects.get(key="lapas-rumus").name == '=CONCAT("a","b")'


def test_unreadable_files_are_refused_in_words(admin):
    for content in (b"", b"\x00\x01\x02 bukan tabel", b"PK\x03\x04 rusak", b"\xd0\xcf\x11\xe0 lama"):
        with pytest.raises(SheetFault) as caught:
            run(admin, content)
        assert caught.value.message.endswith(".")


def test_planning_costs_the_same_for_three_and_three_hundred_rows(admin, units, django_assert_num_queries):
    for count in (3, 300):
        lines = [f"lapas-x{i};lapas;;X{i};X{i};Banten;kanwil-banten;;\n" for i in range(count)]
        with django_assert_num_queries(2):
            assert run_plan(admin, rows(*lines)).count("add") == count


def run_plan(actor: Actor, content: bytes):
    from kentongan.apps.units.services.importing.plan import plan_import
    from kentongan.foundation.sheets.reading import read_sheet

    return plan_import(actor=actor, sheet=read_sheet(content))
