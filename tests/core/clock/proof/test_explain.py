"""The proof as an officer prints it."""

import os
import subprocess
import sys
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.days.count import DayKind
from kentongan.core.clock.days.holiday import Holiday, HolidayKind
from kentongan.core.clock.days.seed import seed_calendar, seed_holidays, seed_years
from kentongan.core.clock.deadlines.due import due
from kentongan.core.clock.deadlines.extension import extend
from kentongan.core.clock.deadlines.move import Move, OpenDeadline
from kentongan.core.clock.deadlines.redate import redate
from kentongan.core.clock.deadlines.rule import Unit
from kentongan.core.clock.deadlines.rulebook import shipped_rules
from kentongan.core.clock.deadlines.working import NoteKind
from kentongan.core.clock.errors import ClockFault
from kentongan.core.clock.newsroom import NewsroomClock
from kentongan.core.clock.proof.explain import explain
from kentongan.core.clock.proof.moves import explain_move
from kentongan.core.clock.proof.words import words_in

CALENDAR = seed_calendar()
MAKASSAR = ZoneInfo("Asia/Makassar")
ANSWER = due("kip_answer", datetime(2026, 12, 19, 21, 30, tzinfo=MAKASSAR), CALENDAR, zone="WITA")


def test_the_whole_proof_in_indonesian():
    assert explain(ANSWER).splitlines() == [
        "Pemberitahuan tertulis atas permohonan informasi",
        "Jatuh tempo: Jumat, 8 Januari 2027, 16.00 WITA (10 hari kerja)",
        "Dasar: UU 14/2008 tentang Keterbukaan Informasi Publik, Pasal 22 ayat (7); berlaku sejak 30 April 2010;"
        " versi kip_answer@2010-04-30",
        "Kejadian: permohonan diterima, Sabtu, 19 Desember 2026, 21.30 WITA",
        "Mulai dihitung setelah: Senin, 21 Desember 2026 (hari ini sendiri tidak dihitung)",
        "Hitungan:",
        "  hari kerja ke-1: Selasa, 22 Desember 2026",
        "  hari kerja ke-2: Rabu, 23 Desember 2026",
        "  dilewati: Kamis, 24 Desember 2026, cuti bersama: Cuti bersama Natal",
        "  dilewati: Jumat, 25 Desember 2026, libur nasional: Hari Raya Natal",
        "  dilewati: Sabtu, 26 Desember 2026, akhir pekan",
        "  dilewati: Minggu, 27 Desember 2026, akhir pekan",
        "  hari kerja ke-3: Senin, 28 Desember 2026",
        "  hari kerja ke-4: Selasa, 29 Desember 2026",
        "  hari kerja ke-5: Rabu, 30 Desember 2026",
        "  hari kerja ke-6: Kamis, 31 Desember 2026",
        "  dilewati: Jumat, 1 Januari 2027, libur nasional: Tahun Baru 2027 Masehi",
        "  dilewati: Sabtu, 2 Januari 2027, akhir pekan",
        "  dilewati: Minggu, 3 Januari 2027, akhir pekan",
        "  hari kerja ke-7: Senin, 4 Januari 2027",
        "  dilewati: Selasa, 5 Januari 2027, libur nasional: Isra Mikraj Nabi Muhammad",
        "  hari kerja ke-8: Rabu, 6 Januari 2027",
        "  hari kerja ke-9: Kamis, 7 Januari 2027",
        "  hari kerja ke-10: Jumat, 8 Januari 2027",
        "Bila cuti bersama dihitung sebagai hari kerja, jatuh temponya Kamis, 7 Januari 2027.",
        "Catatan:",
        "  Diterima Sabtu, 19 Desember 2026, bukan hari kerja; dianggap diterima pada hari kerja berikutnya.",
        "  Sebagian hari libur masih perkiraan atau belum dicocokkan dengan keputusan resmi; tanggal ini bisa"
        " berubah.",
    ]


def test_english_says_the_same():
    lines = explain(ANSWER, "en").splitlines()
    assert len(lines) == len(explain(ANSWER).splitlines())
    assert lines[1] == "Due: Friday, 8 January 2027, 16:00 WITA (10 working days)"
    assert "  skipped: Thursday, 24 December 2026, joint leave (cuti bersama): Cuti bersama Natal" in lines
    assert "If joint leave is counted as working days, it is due on Thursday, 7 January 2027." in lines


def test_an_extension_shows_its_reason_and_the_first_count():
    longer = extend(ANSWER, CALENDAR, reason="Arsip ada di Kanwil", given_on=date(2027, 1, 5))
    text = explain(longer)
    assert "Diperpanjang satu kali pada Selasa, 5 Januari 2027. Alasan: Arsip ada di Kanwil" in text
    assert text.endswith("Tenggat pertama:\n" + explain(ANSWER))


def test_estimated_holidays_are_marked():
    assert "Idulfitri 1448 H (perkiraan)" in explain(due("kip_answer", date(2027, 3, 4), CALENDAR))


def test_when_joint_leave_makes_no_difference_it_says_so():
    assert "Cuti bersama tidak mengubah tanggal ini." in explain(
        due("kip_answer", date(2025, 2, 3), CALENDAR)
    )
    other = due("kip_answer", date(2026, 12, 21), seed_calendar(joint_leave_is_working=True))
    assert "Bila cuti bersama dihitung sebagai hari libur, jatuh temponya Jumat, 8 Januari 2027." in explain(
        other
    )


def test_rules_from_memory_and_house_norms_are_named_as_such():
    assert "belum dicocokkan dengan naskah resmi" in explain(due("ki_settlement", date(2026, 1, 5), CALENDAR))
    start = datetime(2026, 8, 13, 23, 50, tzinfo=MAKASSAR)
    clock = explain(due("crisis_holding", start, CALENDAR, zone="WITA"))
    assert "Jatuh tempo: Jumat, 14 Agustus 2026, 00.50 WITA (60 menit jam dinding)" in clock
    assert "bukan ketentuan undang-undang" in clock


def test_a_newsroom_clock_tells_the_minutes_of_each_day():
    clock = NewsroomClock(CALENDAR, time(8), time(16), "WITA")
    text = explain(clock.due_after(datetime(2026, 8, 14, 15, 0, tzinfo=MAKASSAR), 90))
    assert "  Jumat, 14 Agustus 2026: 60 menit" in text
    assert "  Selasa, 18 Agustus 2026: 30 menit" in text
    assert "libur nasional: Hari Kemerdekaan Republik Indonesia" in text


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("key", shipped_rules().keys)
def test_every_rule_can_be_explained(key, language):
    event = datetime(2026, 3, 14, 10, 0, tzinfo=MAKASSAR)
    text = explain(due(key, event, CALENDAR, zone="WITA"), language)
    assert not set("{}") & set(text)
    assert shipped_rules().versions(key)[-1].law in text


def test_both_languages_have_all_words():
    indonesian, english = words_in("id"), words_in("en")
    assert indonesian.keys() == english.keys()
    for table, members in (("amounts", Unit), ("kinds", DayKind), ("remarks", NoteKind)):
        assert indonesian[table].keys() == english[table].keys() == {member.value for member in members}


def test_another_language_is_refused():
    with pytest.raises(ClockFault, match="Bahasa"):
        explain(ANSWER, "fr")


def test_a_move_is_told_in_a_sentence():
    late = Holiday(date(2026, 12, 9), "Pemilihan susulan", HolidayKind.NATIONAL, "Keppres uji")
    new = Calendar((*seed_holidays(), late), years=seed_years())
    case = OpenDeadline(
        1, "kip_answer", date(2026, 12, 1), due("kip_answer", date(2026, 12, 1), CALENDAR).due
    )
    (move,) = redate([case], CALENDAR, new, because="Keppres uji.").moves
    assert explain_move(move) == (
        "Tenggat mundur dari Selasa, 15 Desember 2026 ke Rabu, 16 Desember 2026. Alasan: Keppres uji. "
        "Rabu, 9 Desember 2026 menjadi hari libur (Pemilihan susulan)."
    )
    (back,) = redate(
        [OpenDeadline(1, "kip_answer", case.event, move.new_due)], new, CALENDAR, because="batal"
    ).moves
    assert "forward" in explain_move(back, "en")
    assert "Wednesday, 9 December 2026 became a working day (Pemilihan susulan)." in explain_move(back, "en")


def test_a_move_by_a_new_rule_names_the_versions():
    move = Move(1, date(2026, 7, 15), date(2026, 7, 10), "UU perubahan", (), "a@2010-04-30", "a@2026-01-01")
    assert explain_move(move).endswith("Aturan berubah dari a@2010-04-30 ke a@2026-01-01.")


RESTARTED = """
from datetime import date
from kentongan.core.clock.days.seed import seed_calendar
from kentongan.core.clock.deadlines.due import due
from kentongan.core.clock.proof.explain import explain
print(explain(due("kip_objection_answer", date(2026, 11, 21), seed_calendar())))
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_a_restart_gives_the_same_proof(seed):
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "TZ": "America/New_York",
        "PYTHONIOENCODING": "utf-8",
    }
    environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    ran = subprocess.run(
        [sys.executable, "-c", RESTARTED], env=environment, capture_output=True, text=True, check=True
    )
    here = explain(due("kip_objection_answer", date(2026, 11, 21), CALENDAR))
    assert ran.stdout.rstrip("\n") == here
