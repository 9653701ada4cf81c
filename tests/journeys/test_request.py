"""A citizen asks on a phone, is refused, objects, and the superior decides: the whole way of the information law."""

import re

import pytest
from tests.journeys import steps

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]
CITIZEN = "warga@contoh.test"


def test_request_from_a_phone_to_the_decision_on_its_objection(stack, arrive, shot):
    citizen = arrive("", "phone")
    citizen.go("/layanan-informasi/")
    shot("layanan-informasi", citizen)
    number, status = ask(citizen, shot)
    receipt = letter(stack, "Tanda terima", number)
    assert status in receipt and "Hitungan:" in receipt
    refuse(arrive, number, shot)
    assert "Alasan:" in letter(stack, "Pemberitahuan tertulis", number)
    citizen.go(status)
    citizen.see("Jawaban: Ditolak")
    shot("status-ditolak", citizen, whole=True)
    object_to(citizen, shot)
    assert "KBR-" in letter(stack, "Tanda terima keberatan", number)
    decide(arrive, shot)
    letter(stack, "Tanggapan atas keberatan", number)
    citizen.go(status)
    citizen.see("Keberatan dikabulkan sebagian")
    citizen.see("Beri denah lantai dasar")


def ask(visit, shot) -> tuple[str, str]:
    visit.follow("Ajukan permohonan")
    visit.field("unit").select_option("kanwil-banten")
    visit.fill(
        asked="Denah gedung kantor wilayah", purpose="Penelitian skripsi", name="Warga Contoh", email=CITIZEN
    )
    visit.field("id_kind").select_option("ktp")
    visit.fill(id_tail="4321")
    shot("permohonan", visit)
    visit.press("Kirim permohonan")
    visit.see("Simpan alamat halaman ini")
    shot("status", visit, whole=True)
    return visit.page.locator("h1").inner_text(), visit.page.url


def letter(stack, kind: str, number: str) -> str:
    """The words of the mail of that kind, once it came."""

    def come() -> list[str]:
        taken = [one.message for one in stack.smtp.delivered]
        return [
            one.get_content()
            for one in taken
            if one["To"] == CITIZEN and one["Subject"] == f"{kind}: {number}"
        ]

    return steps.until(come, f"a letter “{kind}”")[0]


def refuse(arrive, number: str, shot) -> None:
    for screen in ("phone", "desktop"):
        officer = arrive("ppid", screen)
        officer.go("/meja/layanan-informasi/")
        officer.see(number)
        shot("layanan", officer)
        officer.follow(number)
        shot("permohonan-meja", officer, whole=True)
    officer = arrive("ppid", "phone")
    officer.go("/meja/layanan-informasi/")
    officer.follow(number)
    officer.follow("Jawab")
    shot("hasil", officer)
    officer.follow(re.compile("Ditolak"))
    officer.see("Sebelum menolak")
    officer.fill(words="Denah tidak dapat kami berikan.", test="UK-1/2026 tanggal 3 Maret 2026")
    officer.fill(reason="Denah memuat letak kunci dan jalur jaga; membukanya membahayakan petugas.")
    officer.page.locator('input[name="grounds"][value="c"]').check()
    with officer.expecting(400):
        officer.press("Kirim jawaban")
    officer.see("Pertimbangkan dahulu memberi sebagian")
    shot("menolak", officer)
    officer.page.locator('input[name="has_weighed_part"]').check()
    officer.press("Kirim jawaban")
    officer.see("Jawaban dikirim")


def object_to(visit, shot) -> None:
    visit.follow("Ajukan keberatan")
    visit.page.locator('input[name="ground"][value="a"]').check()
    visit.fill(words="Denah lantai dasar dipasang di papan pengumuman.")
    shot("keberatan", visit)
    visit.press("Kirim keberatan")
    visit.see("Sedang ditelaah atasan PPID")


def decide(arrive, shot) -> None:
    head = arrive("region_head", "phone")
    head.go("/meja/layanan-informasi/")
    head.follow(re.compile("KBR-"))
    assert "Warga Contoh" not in head.page.content() and CITIZEN not in head.page.content()
    head.page.locator('input[name="decision"][value="partly"]').check()
    head.fill(words="Bagian umum boleh dibuka.", orders="Beri denah lantai dasar dalam 5 hari kerja.")
    shot("putusan", head, whole=True)
    head.press("Kirim putusan")
    head.see("Putusan dikirim")


def test_holidays_of_a_year(arrive, shot):
    for screen in ("phone", "desktop"):
        officer = arrive("ppid", screen)
        officer.go("/meja/layanan-informasi/hari-libur/tahun/2026/")
        officer.see("hari kerja bila cuti bersama diliburkan")
        shot("hari-libur", officer)
        officer.go("/meja/layanan-informasi/angka/")
        shot("angka", officer)
