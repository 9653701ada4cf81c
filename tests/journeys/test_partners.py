"""A partner is noted, spoken to, found on the map; complaints of LAPOR! come in masked, with their days."""

import re
from pathlib import Path

import pytest
from tests.journeys.visit import Visit

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

LAPOR = "\n".join(
    (
        "Nomor Tiket;UPT;Kategori;Jenis Laporan;Tanggal Laporan;Isi Laporan",
        "LP-{n}1;lapas-cilegon;Pelayanan;Normatif;2026-03-02;"
        "Nama saya Siti Contoh, NIK 3604012345678901, HP 0812-3456-7890. Antrean kunjungan dua jam.",
        "LP-{n}2;lapas-cilegon;WBS;Normatif;2026-03-02;Pejabat menerima uang",
        "LP-{n}3;lapas-cilegon;Pungutan;Berkadar Pengawasan;2026-03-03;"
        "Petugas Darto meminta uang parkir di Jl. Melati No. 3",
    )
)


def test_partner_is_noted_spoken_to_and_on_the_map(arrive, shot):
    visit = arrive("unit_coord", "phone")
    visit.go("/meja/mitra/")
    visit.see("Belum ada mitra")
    shot("mitra-kosong", visit)
    partner = add_partner(visit, shot)
    log_contact(visit, shot)
    shot("mitra", visit, whole=True)
    visit.go("/meja/mitra/peta/")
    mark = visit.page.locator("svg.influence a.mark").first
    assert "Kejaksaan Negeri Contoh" in (mark.get_attribute("aria-label") or "")
    shot("peta-mitra", visit)
    mark.focus()
    with visit.leaving():
        visit.page.keyboard.press("Enter")
    assert visit.page.url.endswith(partner)
    joint_story(visit, shot)
    counts(visit, shot)
    desktop = arrive("region_editor", "desktop")
    for path, name in (
        ("", "daftar-mitra"),
        ("peta/", "peta-mitra"),
        ("kontak/", "catatan-kontak"),
        ("partisipasi/", "partisipasi"),
    ):
        desktop.go(f"/meja/mitra/{path}")
        shot(name, desktop)
    desktop.go(partner)
    shot("mitra", desktop)


def add_partner(visit: Visit, shot) -> str:
    visit.follow("Tambah mitra")
    visit.fill(name="Kejaksaan Negeri Contoh", contact_name="Ani Contoh", phone="0254 000 000")
    visit.field("kind").select_option("prosecution")
    visit.field("influence").select_option("5")
    visit.field("interest").select_option("4")
    with visit.expecting(400):
        visit.press("Simpan")
        visit.see("Data narahubung hanya disimpan dengan persetujuannya")
    shot("mitra-tanpa-persetujuan", visit)
    visit.field("consent_way").select_option("card")
    visit.fill(consent_on="2026-01-05")
    visit.press("Simpan")
    visit.see("Mitra disimpan.")
    visit.see("Kelola erat")
    return visit.page.url.removeprefix(visit.site)


def log_contact(visit: Visit, shot) -> None:
    visit.follow("Catat kontak")
    visit.field("way").select_option("meeting")
    visit.fill(said="Sepakat mengadakan penyuluhan hukum bersama.", promised="Kami menyiapkan ruangan.")
    visit.fill(step_what="Kirim surat undangan", step_due="2099-12-31")
    shot("catat-kontak", visit)
    visit.press("Simpan")
    visit.see("Kontak dicatat.")
    visit.see("Kirim surat undangan")
    visit.press("Selesai: Kirim surat undangan")
    visit.see("Tindak lanjut selesai.")
    visit.press("Buka lagi: Kirim surat undangan")


def joint_story(visit: Visit, shot) -> None:
    visit.follow("Minta persetujuan")
    visit.fill(title="Penyuluhan hukum bagi warga binaan", due="2099-12-31")
    visit.press("Simpan")
    visit.see("Permintaan dicatat.")
    visit.page.get_by_label("logo boleh dipakai").check()
    shot("siaran-bersama", visit)
    visit.press("Disetujui")
    visit.see("Jawaban mitra dicatat: disetujui.")


def counts(visit: Visit, shot) -> None:
    visit.go("/meja/mitra/partisipasi/")
    visit.follow("Isi angka bulan ini")
    visit.fill(visits="321", suggestions="12")
    visit.press("Simpan")
    visit.see("Angka bulan ini disimpan.")
    visit.see("321")
    shot("partisipasi", visit)


@pytest.mark.parametrize("screen", ["phone", "desktop"])
def test_complaints_come_in_masked_with_their_days(screen, arrive, shot, tmp_path: Path):
    visit = arrive("unit_coord", screen)
    file = tmp_path / "lapor.csv"
    file.write_text(LAPOR.format(n=screen[0]), encoding="utf-8")
    visit.go("/meja/mitra/aduan/")
    visit.follow("Impor LAPOR!")
    visit.page.locator('input[type="file"]').set_input_files(file)
    visit.press("Periksa dulu")
    visit.see("Nama saya [nama], NIK [NIK], HP [telepon]. Antrean kunjungan dua jam.")
    visit.see("laporan WBS")
    assert "Siti" not in visit.page.content() and "Darto" not in visit.page.content()
    shot("impor-lapor", visit, whole=True)
    visit.press("Catat 2 aduan")
    visit.see("2 aduan baru dicatat")
    shot("aduan-daftar", visit)
    visit.follow(f"LP-{screen[0]}1")
    visit.see("Senin, 9 Maret 2026")
    visit.page.get_by_text("Bagaimana dihitung").click()
    visit.see(re.compile("Standar pelayanan pengaduan"))
    visit.look_again()
    shot("aduan", visit, whole=True)
    visit.fill(answer="Loket ditambah satu; Ibu Siti sudah kami kabari.")
    visit.press("Simpan jawaban")
    visit.see("Loket ditambah satu; Ibu [nama] sudah kami kabari.")
