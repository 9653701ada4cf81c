"""Two registers: information published with its file and renewed in time; information withheld for good reason."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.apps.disclosure.words import pdf

from kentongan.apps.disclosure.models import Entry

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]
TITLE = "Laporan kinerja Lapas Cilegon semester pertama"
WITHHELD = "Denah bangunan, kunci, dan sistem pengamanan"


def test_information_is_published_read_and_renewed(arrive, database, shot):
    keeper = arrive("unit_coord", "phone")
    entry = publish(keeper, shot)
    reader = arrive("", "phone")
    reader.go("/daftar-informasi/")
    shot("daftar-publik", reader)
    reader.follow(TITLE)
    reader.see("Subbagian Tata Usaha")
    shot("daftar-butir", reader)
    with reader.page.expect_download() as handed:
        reader.page.get_by_role("link", name="Unduh PDF").click()
    assert handed.value.suggested_filename == "kinerja.pdf"
    reader.go("/daftar-informasi/lapas-cilegon/")
    shot("daftar-satuan", reader)
    renew(keeper, entry, shot)
    # Another reader: a browser may keep a page that it has seen for a minute.
    withdraw(keeper, arrive("", "desktop"), entry)


def publish(keeper, shot) -> Entry:
    """From the checklist, on a phone, with a file."""
    keeper.go("/meja/daftar-informasi/")
    shot("daftar-kosong", keeper)
    keeper.follow("Kelengkapan")
    shot("daftar-kelengkapan", keeper)
    keeper.follow("Isi Ringkasan kinerja")
    keeper.fill(title=TITLE, summary="Capaian kinerja enam bulan.", owner="Subbagian Tata Usaha")
    shot("daftar-isi", keeper)
    file = {"name": "kinerja.pdf", "mimeType": "application/pdf", "buffer": pdf("Laporan kinerja satuan")}
    keeper.page.locator('input[type="file"]').set_input_files(file)
    keeper.press("Simpan dan terbitkan")
    keeper.see("Informasi sudah terbit.")
    shot("daftar-halaman", keeper, whole=True)
    return Entry.objects.get(title=TITLE)


def renew(keeper, entry: Entry, shot) -> None:
    """Half a year goes by; what is late stands on top, and one press dates it anew."""
    today = timezone.localdate()
    late, before = today - timedelta(days=8), today - timedelta(days=190)
    Entry.objects.filter(pk=entry.pk).update(made_on=before, refreshed_on=before, due_on=late)
    keeper.go("/meja/daftar-informasi/")
    keeper.see("terlambat sejak")
    shot("daftar-terlambat", keeper)
    keeper.follow(TITLE)
    keeper.press("Catat pembaruan")
    keeper.see("Pembaruan dicatat.")
    entry.refresh_from_db()
    assert entry.refreshed_on == today and entry.due_on > today


def withdraw(keeper, reader, entry: Entry) -> None:
    """Taken back with a reason that everybody reads, and put back with one press."""
    keeper.page.get_by_text("Tarik dari daftar").click()
    keeper.fill(reason="Satu angka keliru.")
    keeper.press("Tarik")
    keeper.see("Informasi ditarik.")
    with reader.expecting(410):
        reader.go(f"/daftar-informasi/lapas-cilegon/{entry.pk}/")
        reader.see("Satu angka keliru.")
    keeper.press("Pulihkan")
    keeper.see("Informasi terbit kembali.")


def test_information_is_withheld_after_a_consequence_test(arrive, shot):
    head = arrive("unit_head", "phone")
    head.go("/meja/daftar-informasi/uji/")
    head.follow("Uji konsekuensi baru")
    shot("uji-contoh", head)
    head.follow(WITHHELD)
    head.press("Simpan")
    head.see("Langkah 1: sebutkan dokumen yang diperiksa.")
    head.follow("Lengkapi")
    head.fill(
        documents="Gambar bangunan tahun 2019.",
        weighing="Keselamatan petugas dan warga binaan lebih besar daripada kepentingan melihat denah.",
    )
    head.press("Simpan")
    head.press("Ajukan")
    head.see("Uji diajukan kepada PPID.")
    shot("uji-diajukan", head)
    address = head.page.url
    officer = arrive("ppid", "desktop")
    officer.go(address)
    officer.follow("Putuskan")
    shot("uji-putusan", officer)
    officer.page.get_by_label("dikecualikan sebagian").check()
    until = timezone.localdate() + timedelta(days=1500)
    officer.fill(reason="Membahayakan keamanan prasarana.", place="Jakarta", expires_on=until.isoformat())
    officer.press("Tetapkan")
    officer.see("Putusan dicatat.")
    shot("uji-diputus", officer)
    officer.go("/meja/daftar-informasi/dikecualikan/")
    officer.see(WITHHELD)
    shot("dikecualikan-meja", officer)
    officer.go("/meja/daftar-informasi/kelengkapan/")
    shot("daftar-kelengkapan", officer)
    reader = arrive("", "phone")
    reader.go("/daftar-informasi/dikecualikan/")
    reader.see(WITHHELD)
    assert "Gambar bangunan tahun 2019" not in reader.page.content()
    shot("dikecualikan-publik", reader)
