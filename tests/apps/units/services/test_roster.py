"""The roster of officials: who may write into it, what it refuses, and what the database holds."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from kentongan.apps.units.errors import NotAllowed, NotFound, Refused, WrongColumns
from kentongan.apps.units.models import Official
from kentongan.apps.units.services.roster import keeping, tables
from kentongan.apps.units.services.roster.keeping import OfficialWords
from kentongan.foundation.audit.models import AuditEntry

HEAD = "Kepala Lapas Kelas IIA Cilegon"
START = date(2025, 1, 6)


def add(actors, units, who="unit_head", key="lapas-cilegon", *, replaces=False, **words):
    told = {"name": "Budi Contoh", "title": HEAD, "since": START, **words}
    return keeping.add_official(
        actor=actors[who], unit_id=units[key].pk, words=OfficialWords(**told), replaces=replaces
    )


def test_a_term_is_written_cleaned_and_audited_without_the_name(actors, units):
    made = add(actors, units, name="  Budi   Contoh ", spellings=(" H. Budi Contoh", "Budi Contoh", ""))
    assert (made.name, made.spellings, made.full_title) == ("Budi Contoh", ["H. Budi Contoh"], HEAD)
    entry = AuditEntry.objects.get(verb="official_added")
    assert entry.path == units["lapas-cilegon"].path and entry.subject == f"official:{made.pk}"
    assert "Budi" not in entry.body


@pytest.mark.parametrize(
    ("who", "key"),
    [
        ("contributor", "lapas-cilegon"),
        ("auditor", "lapas-cilegon"),
        ("ppid", "lapas-cilegon"),
        ("public", "lapas-cilegon"),
        ("unit_head", "rutan-serang"),
        ("unit_head", "kanwil-banten"),
        ("region_editor", "lapas-nunukan"),
    ],
)
def test_nobody_writes_beyond_their_branch_or_their_role(actors, units, who, key):
    with pytest.raises(NotAllowed):
        add(actors, units, who, key)
    assert not Official.objects.exists() and not AuditEntry.objects.exists()


@pytest.mark.parametrize(
    "words",
    [
        {"name": " "},
        {"name": "x" * 121},
        {"title": ""},
        {"title": "Plt. Kepala Lapas Cilegon"},
        {"title": "Pelaksana Harian Kepala Lapas"},
        {"capacity": "pj"},
        {"capacity": "plt", "since": None},
        {"until": date(2025, 1, 5)},
    ],
)
def test_words_that_are_no_term_are_refused(actors, units, words):
    with pytest.raises(Refused):
        add(actors, units, **words)


@pytest.mark.parametrize(
    ("since", "until", "is_free"),
    [
        (date(2025, 6, 30), None, False),
        (date(2025, 7, 1), None, True),
        (None, date(2025, 1, 5), True),
        (None, date(2025, 1, 6), False),
        (None, None, False),
    ],
)
def test_one_full_holder_at_a_time_to_the_day(actors, units, since, until, is_free):
    add(actors, units, until=date(2025, 6, 30))
    words = {"name": "Sari Peraga", "title": "Kalapas Cilegon", "since": since, "until": until}
    if is_free:
        assert add(actors, units, **words).pk
    else:
        with pytest.raises(Refused, match="Budi Contoh"):
            add(actors, units, **words)


def test_the_database_holds_the_same_by_itself(actors, units):
    made = add(actors, units)
    copy = {"unit": made.unit, "title": HEAD, "seat": made.seat, "since": date(2026, 1, 1)}
    with pytest.raises(IntegrityError), transaction.atomic():
        Official.objects.create(name="Sari Peraga", **copy)
    with pytest.raises(IntegrityError), transaction.atomic():
        Official.objects.create(name="Sari Peraga", until=date(2025, 12, 31), capacity="plt", **copy)
    Official.objects.create(name="Sari Peraga", capacity="plt", **copy)


def test_acting_officers_and_other_posts_stand_beside_the_holder(actors, units):
    add(actors, units)
    add(actors, units, name="Sari Peraga", capacity="plh", until=date(2025, 1, 20))
    add(actors, units, name="Joko Peraga", title="Kepala Seksi Pembinaan")
    add(actors, units, "region_editor", "rutan-serang", title="Kepala Rutan Kelas IIB Serang")
    assert Official.objects.count() == 4
    with pytest.raises(Refused, match="sudah tercatat"):
        add(actors, units, name="Sari Peraga", capacity="plh", until=date(2025, 1, 7))


def test_a_successor_ends_the_predecessor_the_day_before(actors, units):
    first = add(actors, units)
    acting = add(actors, units, name="Joko Peraga", capacity="plt", since=date(2025, 5, 1))
    add(actors, units, name="Sari Peraga", since=date(2025, 7, 1), replaces=True)
    for row in (first, acting):
        row.refresh_from_db()
        assert row.until == date(2025, 6, 30)
    assert AuditEntry.objects.filter(verb="official_ended").count() == 2


def test_a_later_term_is_no_predecessor(actors, units):
    add(actors, units, since=date(2025, 7, 1))
    with pytest.raises(Refused):
        add(actors, units, name="Sari Peraga", since=date(2025, 6, 1), replaces=True)


def test_correct_end_and_remove(actors, units):
    made, actor = add(actors, units), actors["region_editor"]
    words = OfficialWords(name="Boedi Contoh", title=HEAD, since=START)
    keeping.correct_official(actor=actor, official_id=made.pk, words=words)
    keeping.end_official(actor=actor, official_id=made.pk, last_day=date(2025, 3, 1))
    made.refresh_from_db()
    assert (made.name, made.until) == ("Boedi Contoh", date(2025, 3, 1))
    with pytest.raises(Refused):
        keeping.end_official(actor=actor, official_id=made.pk, last_day=date(2024, 1, 1))
    with pytest.raises(Refused):
        keeping.end_official(actor=actor, official_id=made.pk, last_day=date(2025, 3, 2))
    keeping.remove_official(actor=actor, official_id=made.pk)
    assert not Official.objects.exists()
    verbs = list(AuditEntry.objects.order_by("id").values_list("verb", flat=True))
    assert verbs == ["official_added", "official_corrected", "official_ended", "official_removed"]


def test_a_correction_may_not_take_anothers_post(actors, units):
    add(actors, units)
    other = add(actors, units, name="Sari Peraga", title="Kepala Seksi Pembinaan")
    with pytest.raises(Refused):
        keeping.correct_official(
            actor=actors["unit_head"],
            official_id=other.pk,
            words=OfficialWords(name="Sari Peraga", title=HEAD),
        )


@pytest.mark.parametrize(("who", "error"), [("other_unit_head", NotFound), ("contributor", NotAllowed)])
def test_strangers_neither_end_nor_remove(actors, units, who, error):
    made = add(actors, units)
    with pytest.raises(error):
        keeping.end_official(actor=actors[who], official_id=made.pk, last_day=date(2025, 3, 1))
    with pytest.raises(error):
        keeping.remove_official(actor=actors[who], official_id=made.pk)
    assert Official.objects.get().until is None


LIST = b"""nama;jabatan;sebagai;satuan;sejak;sampai
Budi Contoh;Kepala Lapas Kelas IIA Cilegon;;lapas-cilegon;6/1/2025;
Sari Peraga;Kepala Rutan Kelas IIB Serang;plt;Rutan Kelas IIB Serang;2025-02-01;2025-04-30
Joko Peraga;Kepala Rutan;;Rutan Serang;2025-05-01;
Rina Contoh;Kepala Lapas;;Lapas Kelas IIB Nunukan;2025-01-01;
Tanpa Hari;Kepala Seksi;plh;lapas-cilegon;;
Salah Tanggal;Kepala Seksi;;lapas-cilegon;kemarin;
Dua Kali;Kalapas Cilegon;;lapas-cilegon;2025-03-01;
"""


def test_a_list_is_planned_with_rows_to_resolve_and_writes_nothing(actors, units, django_assert_num_queries):
    with django_assert_num_queries(2):
        plan = tables.plan_officials(actor=actors["region_editor"], content=LIST)
    assert [(line.words.name, unit.key) for line, unit in plan.added] == [
        ("Budi Contoh", "lapas-cilegon"),
        ("Sari Peraga", "rutan-serang"),
    ]
    assert [one.line.number for one in plan.unclear] == [4, 5]
    assert [unit.key for unit in plan.unclear[0].offices] == ["rutan-serang"]
    assert "lapas-nunukan" not in {unit.key for one in plan.unclear for unit in one.offices}
    assert [line.number for line in plan.bad] == [6, 7, 8]
    assert "Budi Contoh" in plan.bad[2].fault and "bukan tanggal" in plan.bad[1].fault
    assert not Official.objects.exists()


def test_a_list_is_written_with_the_choices_and_a_second_time_changes_nothing(actors, units):
    actor = actors["region_editor"]
    plan = tables.import_officials(actor=actor, content=LIST, chosen={4: "rutan-serang", 5: "lapas-nunukan"})
    assert Official.objects.count() == len(plan.added) == 3
    assert Official.objects.get(name="Joko Peraga").unit == units["rutan-serang"]
    again = tables.import_officials(actor=actor, content=LIST, chosen={4: "rutan-serang"})
    assert (len(again.added), again.kept) == (0, 3)
    assert AuditEntry.objects.filter(verb="officials_imported").count() == 2


def test_an_export_comes_back_in_unchanged(actors, units):
    add(actors, units, spellings=("H. Budi Contoh",), letter="SK-1", until=date(2025, 6, 30))
    add(actors, units, "other_unit_head", "lapas-nunukan", title="Kepala Lapas Kelas IIB Nunukan")
    for form in ("csv", "xlsx"):
        content = tables.export_officials(actor=actors["unit_head"], form=form)
        plan = tables.plan_officials(actor=actors["unit_head"], content=content)
        assert (plan.kept, plan.added, plan.unclear, plan.bad) == (1, [], [], [])
    assert tables.plan_officials(actor=actors["unit_head"], content=tables.template(form="csv")).added


def test_a_table_without_the_columns_says_which(actors, units):
    with pytest.raises(WrongColumns, match="satuan"):
        tables.plan_officials(actor=actors["unit_head"], content=b"nama;jabatan\na;b\n")
    with pytest.raises(NotAllowed):
        tables.plan_officials(actor=actors["contributor"], content=LIST)
    with pytest.raises(NotAllowed):
        tables.export_officials(actor=actors["auditor"], form="csv")
