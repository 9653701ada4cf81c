"""Blind juries: who may judge what, and what comes out."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.apps.recognition.making import MARKS, computed, opened

from kentongan.apps.recognition.errors import NotAllowed, NotFound, Refused
from kentongan.apps.recognition.gate import reasons_not_to_show
from kentongan.apps.recognition.models import Entry, Juror, Panel, Score, Sheet
from kentongan.apps.recognition.queries.facts.brought import verdicts
from kentongan.apps.recognition.queries.juries import desk_of, panels_to_remind
from kentongan.apps.recognition.queries.standing import standing_of
from kentongan.apps.recognition.services import figures, judging, seating
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db
SOCIAL = "media-sosial"
TABLE = (
    "satuan,ukuran,bulan,angka,sumber\n"
    "lapas-cilegon,keajekan,2026-03,5,Laporan akun Lapas Kelas IIA Cilegon\n"
    'rutan-serang,tanggap,2026-03,"80,5",Laporan akun\n'
    "lapas-nunukan,keterlibatan,2026-03,4,Laporan akun\n"
)


@pytest.fixture
def year(actors):
    row = opened(actors["central_lead"], judged=True)
    figures.bring_figures(actor=actors["central_lead"], year=2026, content=TABLE.encode())
    computed(row)
    return row


@pytest.fixture
def panel(actors, year) -> Panel:
    people = [f"{name}@contoh.test" for name in ("auditor", "ppid", "region_editor")]
    due = timezone.now() + timedelta(days=7)
    return seating.seat_panel(
        actor=actors["central_lead"], year=2026, category=SOCIAL, jurors=people, due=due
    )


def seat(panel: Panel, actor) -> Juror:
    return Juror.objects.get(panel=panel, user_id=actor.user_id)


def judge(actor, panel: Panel, entry: Entry, mark: int = 4) -> Sheet:
    return judging.save_sheet(
        actor=actor, juror_id=seat(panel, actor).pk, entry_id=entry.pk, marks=dict.fromkeys(MARKS, mark)
    )


def test_nominees_are_the_best_by_lot_and_without_names(panel, units):
    entries = list(panel.entries.all())
    assert {entry.unit.key for entry in entries} == {"lapas-cilegon", "rutan-serang", "lapas-nunukan"}
    assert sorted(entry.number for entry in entries) == [1, 2, 3]
    for entry in entries:
        assert not any(word in entry.text for word in ("Cilegon", "Serang", "Nunukan"))
    assert any("unggahan sepekan" in entry.text for entry in entries)


def test_the_own_region_is_somebody_elses_to_judge(panel, actors):
    mine = actors["region_editor"]
    barred = {one.entry.unit.key for one in desk_of(seat(panel, mine), mine) if one.barred}
    assert barred == {"lapas-cilegon", "rutan-serang"}
    own = panel.entries.get(unit__key="rutan-serang")
    with pytest.raises(Refused):
        judge(mine, panel, own)
    assert not any(one.barred for one in desk_of(seat(panel, actors["ppid"]), actors["ppid"]))


def test_a_declared_conflict_takes_the_sheet_away(panel, actors):
    ppid, entry = actors["ppid"], panel.entries.first()
    judge(ppid, panel, entry)
    with pytest.raises(Refused):
        judging.declare_conflict(actor=ppid, juror_id=seat(panel, ppid).pk, entry_id=entry.pk, reason=" ")
    judging.declare_conflict(
        actor=ppid, juror_id=seat(panel, ppid).pk, entry_id=entry.pk, reason="Pernah bekerja di sana."
    )
    assert not Sheet.objects.exists()
    with pytest.raises(Refused):
        judge(ppid, panel, entry)


def test_a_seat_is_its_jurors_alone(panel, actors):
    entry, theirs = panel.entries.first(), seat(panel, actors["ppid"])
    for name in ("auditor", "central_lead", "contributor", "public"):
        with pytest.raises(NotFound):
            judging.save_sheet(
                actor=actors[name], juror_id=theirs.pk, entry_id=entry.pk, marks=dict.fromkeys(MARKS, 3)
            )


@pytest.mark.parametrize(
    "marks", [{}, dict.fromkeys(MARKS[:6], 3), dict.fromkeys(MARKS, 6), dict.fromkeys(MARKS, 0)]
)
def test_every_quality_wants_a_mark_on_the_scale(panel, actors, marks):
    with pytest.raises(Refused):
        judging.save_sheet(
            actor=actors["ppid"], juror_id=seat(panel, actors["ppid"]).pk,
            entry_id=panel.entries.first().pk, marks=marks,
        )  # fmt: skip


def test_medians_count_once_the_panel_is_closed(panel, actors, year):
    boss = actors["central_lead"]
    assert [reason.code for reason in reasons_not_to_show(standing_of(year))] == ["unjudged"]
    for entry in panel.entries.all():
        judge(actors["ppid"], panel, entry, 5)
        judge(actors["auditor"], panel, entry, 2)
    assert list(verdicts(year, SOCIAL)) == []
    with pytest.raises(Refused):  # the regional editor still owes one
        judging.close_panel(actor=boss, year=2026, category=SOCIAL)
    judge(actors["region_editor"], panel, panel.entries.get(unit__key="lapas-nunukan"), 4)
    with pytest.raises(NotAllowed):
        judging.close_panel(actor=actors["region_head"], year=2026, category=SOCIAL)
    judging.close_panel(actor=boss, year=2026, category=SOCIAL)
    found = {(fact.unit, fact.topic): fact for fact in verdicts(year, SOCIAL)}
    nunukan = panel.entries.get(unit__key="lapas-nunukan").unit_id
    assert found[nunukan, "akurat"].value == 4
    assert found[nunukan, "akurat"].signs == {"sheets": 3, "spread": 3}
    run = computed(year)
    judged = Score.objects.get(run=run, category=SOCIAL, unit_id=nunukan).lines
    assert [part["points"] for part in judged if part["criterion"] == "juri"] == ["30.03"]
    with pytest.raises(Refused):
        judge(actors["ppid"], panel, panel.entries.first())


def test_an_entry_that_nobody_judged_keeps_the_panel_open(panel, actors, late_in_the_year):
    late_in_the_year.shift(timedelta(days=8))
    with pytest.raises(Refused, match="belum dinilai"):
        judging.close_panel(actor=actors["central_lead"], year=2026, category=SOCIAL)


def test_jurors_who_owe_sheets_are_reminded_once_a_day(panel, actors, late_in_the_year):
    assert panels_to_remind() == []
    late_in_the_year.shift(timedelta(days=5))
    for entry in panel.entries.all():
        judge(actors["ppid"], panel, entry)
    assert panels_to_remind() == [panel.pk]
    Notice.objects.all().delete()
    assert judging.remind_panel(panel_id=panel.pk) == 2
    assert panels_to_remind() == []
    told = set(Notice.objects.values_list("user_id", flat=True))
    assert told == {actors["auditor"].user_id, actors["region_editor"].user_id}


@pytest.mark.parametrize(
    "jurors", [[], ["auditor@contoh.test"], ["auditor@contoh.test", "hantu@contoh.test"]]
)
def test_a_jury_wants_two_people_of_the_house(actors, year, jurors):
    due = timezone.now() + timedelta(days=7)
    with pytest.raises(Refused):
        seating.seat_panel(actor=actors["central_lead"], year=2026, category=SOCIAL, jurors=jurors, due=due)


def test_a_dossier_is_masked_again_and_stands_once_judged(panel, actors):
    boss, entry = actors["central_lead"], panel.entries.first()
    row = seating.rewrite_entry(
        actor=boss, entry_id=entry.pk, text="Akun Lapas Kelas IIA Cilegon menjawab warga Kota Serang."
    )
    assert "Cilegon" not in row.text
    assert "Serang" not in row.text
    with pytest.raises(NotAllowed):
        seating.rewrite_entry(actor=actors["ppid"], entry_id=entry.pk, text="x")
    judge(actors["ppid"], panel, entry)
    with pytest.raises(Refused):
        seating.rewrite_entry(actor=boss, entry_id=entry.pk, text="Lain.")


def test_a_table_keeps_good_rows_and_tells_the_others(actors, year):
    content = (
        "satuan;ukuran;bulan;angka;sumber\n"
        "lapas-cilegon;keajekan;2026-03;7;Laporan baru\n"
        "lapas-hantu;keajekan;2026-03;7;Laporan\n"
        "lapas-cilegon;suka;2026-03;7;Laporan\n"
        "lapas-cilegon;keajekan;Maret;7;Laporan\n"
        "lapas-cilegon;keajekan;2026-04;-2;Laporan\n"
        "lapas-cilegon;keajekan;2026-05;2;\n"
    )
    brought = figures.bring_figures(actor=actors["central_lead"], year=2026, content=content.encode())
    assert brought.kept == 1
    assert [number for number, _words in brought.faults] == [3, 4, 5, 6, 7]
    assert year.figures.get(unit__key="lapas-cilegon").value == 7
    with pytest.raises(Refused):
        figures.bring_figures(actor=actors["central_lead"], year=2026, content=b"a,b\n1,2\n")
    with pytest.raises(NotAllowed):
        figures.bring_figures(actor=actors["unit_head"], year=2026, content=content.encode())


def test_a_category_in_which_nobody_earned_anything_waits_for_no_jury(actors, year):
    """Nobody had a crisis: only the jury of social media is waited for."""
    assert standing_of(year).unjudged == ("Pengelolaan media sosial terbaik",)
