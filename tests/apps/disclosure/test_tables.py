"""A register as a table: out and in again changes nothing; the same key updates; bad rows stand alone."""

import pytest
from tests.apps.disclosure.words import entry_words

from kentongan.apps.disclosure.errors import BadList, NotAllowed
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.queries.tables import HEADER, table_of
from kentongan.apps.disclosure.services.importing import import_register, plan_register
from kentongan.foundation.sheets.sheet import SheetFault
from kentongan.foundation.sheets.writing import to_csv, to_xlsx

pytestmark = pytest.mark.django_db
HEAD = "kunci,golongan,butir,judul,ringkasan,penanggung jawab,tempat,dibuat,keadaan\n"


@pytest.fixture
def at(units, actors):
    return {"actor": actors["unit_coord"], "unit_id": units["lapas-cilegon"].pk}


def csv(*lines: str) -> bytes:
    return (HEAD + "\n".join(lines)).encode()


@pytest.mark.parametrize("write", [to_csv, to_xlsx])
def test_out_and_in_again_changes_nothing(units, published, draft, at, write):
    published(key="kinerja", summary="Baris satu\nbaris dua; dengan “tanda”")
    published(key="akta", klass="any_time", item="T04", form="both", retention="-5 tahun", title="=Judul")
    draft(key="draf")
    content = write(HEADER, table_of(units["lapas-cilegon"], is_public=False))
    plan = plan_register(content=content, **at)
    assert (plan.added, plan.changed, plan.kept, plan.bad) == ((), (), 3, ())


def test_the_dry_run_writes_nothing_and_the_import_does_what_it_shows(published, at):
    entry = published(key="kinerja")
    content = csv(
        "kinerja,berkala,B08,Judul baru,Isi,Tata Usaha,Ruang layanan,2026-01-05,terbit",
        "profil,Berkala,B01,Profil satuan,Alamat dan tugas,Tata Usaha,Ruang layanan,2026-11-01,terbit",
        "kurang,setiap saat,T01,Daftar,,,,01/11/2026,terbit",
        ",serta merta,S01,Siaga banjir,Isi,Humas,Ruang layanan,2026-11-02,draf",
    )
    plan = plan_register(content=content, **at)
    assert len(plan.added) == 3 and [row.words.title for row in plan.changed] == ["Judul baru"]
    assert Entry.objects.count() == 1
    done = import_register(content=content, **at)
    assert (done.added, done.changed, done.published, done.held) == (3, 1, 1, 1)
    entry.refresh_from_db()
    assert entry.title == "Judul baru" and entry.is_public
    assert Entry.objects.get(key="profil").is_public and Entry.objects.get(key="kurang").status == "draft"
    again = plan_register(content=content, **at)
    assert (len(again.added), len(again.changed)) == (
        1,
        1,
    )  # the keyless row, and the one that still wants to be public


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("a,rahasia,,Judul,,,,2026-01-01,", "golongan"),
        ("a,berkala,,,,,,2026-01-01,", "judul kosong"),
        ("a,berkala,,Judul,,,,kemarin,", "tidak terbaca"),
    ],
)
def test_bad_rows_are_told_and_left_out(at, line, says):
    content = csv(line, "baik,berkala,B01,Profil,Isi,TU,Ruang,2026-11-01,draf")
    plan = plan_register(content=content, **at)
    assert [row.number for row in plan.bad] == [2] and says in plan.bad[0].reason
    assert import_register(content=content, **at).added == 1


def test_a_key_stands_once_in_a_file(at):
    line = "sama,berkala,B01,Profil,Isi,TU,Ruang,2026-11-01,draf"
    assert "dua kali" in plan_register(content=csv(line, line), **at).bad[0].reason


def test_rows_that_the_register_refuses_do_not_stop_the_others(at):
    content = csv(
        "x,berkala,Z99,Butir asing,Isi,TU,Ruang,2026-11-01,draf",
        "y,berkala,B01,Profil,Isi,TU,Ruang,2026-11-01,draf",
    )
    done = import_register(content=content, **at)
    assert done.added == 1 and [row.number for row in done.bad] == [2]


@pytest.mark.parametrize("content", [b"judul\nsatu\n", HEAD.encode()])
def test_what_is_no_register_is_refused(at, content):
    with pytest.raises((BadList, SheetFault)):
        plan_register(content=content, **at)


def test_others_do_not_even_plan(units, actors):
    with pytest.raises(NotAllowed):
        plan_register(actor=actors["contributor"], unit_id=units["lapas-cilegon"].pk, content=csv("a"))
    with pytest.raises(NotAllowed):
        import_register(actor=actors["other_unit_head"], unit_id=units["lapas-cilegon"].pk, content=csv("a"))


def test_a_withdrawn_line_is_not_brought_back_by_a_table(published, at, actors):
    from kentongan.apps.disclosure.services.states import withdraw_entry

    entry = published(key="kinerja")
    withdraw_entry(actor=actors["unit_coord"], entry_id=entry.pk, reason="Keliru.")
    plan = plan_register(content=csv("kinerja,berkala,B08,Judul,Isi,TU,Ruang,2026-11-01,terbit"), **at)
    assert "ditarik" in plan.bad[0].reason
    assert entry_words().title
