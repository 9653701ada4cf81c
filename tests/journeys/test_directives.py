"""The five directives from issue to evidence, returned once; and a house whose words a story's check repeats."""

import re

import pytest
from playwright.sync_api import expect
from tests.journeys import steps

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys-team")]

WORD, RIGHT = "kinclong", "bersih"


def test_the_five_directives_to_their_evidence(stack, arrive, shot):
    issue(arrive, shot)
    address = send_evidence(arrive, shot)
    give_back(arrive, shot)
    send_more(arrive, shot, address)
    accept_and_look(arrive, shot, address)
    carry_in_the_edition(arrive, shot)


def issue(arrive, shot) -> None:
    """The editor of the centre starts from the worked example and addresses prisons only."""
    centre = arrive("central_editor", "desktop")
    centre.go("/meja/arahan/")
    centre.follow("Arahan baru")
    centre.follow("Isi contoh lima butir")
    centre.fill(official_title="Sekretaris Jenderal")
    centre.field("official_acting").select_option("plt")
    centre.page.get_by_label("Lapas", exact=True).check()
    shot("arahan-baru", centre)
    centre.press("Simpan rancangan")
    centre.see("Plt. Sekretaris Jenderal")
    centre.press("Terbitkan arahan")
    centre.see(re.compile(r"ARH-\d{4}-\d{3} terbit"))
    shot("arahan", centre)


def send_evidence(arrive, shot) -> str:
    """The head takes it on with one tap and proves the first point."""
    head = arrive("unit_head", "phone")
    head.go("/meja/arahan/")
    shot("arahan-masuk", head)
    head.page.get_by_role("link", name="Lima arahan penguatan kehumasan").first.click()
    head.look()
    head.press("Terima arahan")
    head.see("Arahan diterima atas nama satuan Anda.")
    head.page.get_by_text("Kirim bukti").first.click()
    with head.expecting(400):
        head.press("Kirim bukti")
        head.see(re.compile("Tunjukkan sesuatu"))
    head.fill(words="Tugas tim humas dibagi pada apel Senin.")
    shot("arahan-bukti", head)
    head.press("Kirim bukti")
    head.see("Menunggu penilaian")
    return head.page.url


def give_back(arrive, shot) -> None:
    region = arrive("region_editor", "phone")
    region.go("/meja/arahan/nilai/")
    shot("arahan-nilai", region)
    region.follow(re.compile("Tugas dan fungsi"))
    region.fill(reason="Lampirkan surat tugasnya.")
    region.press("Kembalikan")
    region.see("Butir dikembalikan dengan alasan.")


def send_more(arrive, shot, address: str) -> None:
    head = arrive("unit_head", "phone")
    head.go(address)
    head.see("Lampirkan surat tugasnya.")
    shot("arahan-kembali", head)
    letter = {"name": "surat tugas.txt", "mimeType": "text/plain", "buffer": b"Surat tugas tim humas."}
    head.page.locator('input[type="file"]:visible').first.set_input_files(letter)
    head.press("Kirim bukti")
    head.see(re.compile("surat-tugas.txt"))


def accept_and_look(arrive, shot, address: str) -> None:
    """Accepted; the map counts one point of one office."""
    region = arrive("region_editor", "phone")
    region.go(address)
    region.press("Terima bukti")
    region.see("Butir diterima.")
    region.follow(re.compile("Lima arahan"))
    region.follow("Peta status")
    shot("arahan-peta", region)
    region.follow("Kanwil Ditjenpas Banten")
    shot("arahan-matriks", region)
    centre = arrive("central_editor", "desktop")
    centre.go(region.page.url.partition("peta/")[0] + "peta/")
    centre.see(re.compile(r"1 dari \d+ butir selesai"))
    shot("arahan-peta-pusat", centre)


def carry_in_the_edition(arrive, shot) -> None:
    """The staff edition of the region proposes the directive; a contributor reads it."""
    region = arrive("region_head", "phone")
    region.go("/meja/arahan/edisi/baru/")
    region.press("Susun usulan")
    region.see(re.compile("Lima arahan penguatan"))
    region.fill(note="Mari tuntaskan lima butir bersama.")
    region.press("Simpan pengantar")
    shot("edisi-susun", region)
    region.press("Terbitkan untuk staf")
    region.see("Edisi 1 terbit untuk staf.")
    reader = arrive("contributor", "phone")
    reader.go("/meja/arahan/edisi/")
    reader.follow(re.compile("edisi 1"))
    reader.see("Mari tuntaskan lima butir bersama.")
    shot("edisi-staf", reader)


def test_a_house_is_approved_and_advises_the_writer(stack, arrive, shot):
    writer = arrive("unit_coord", "phone")
    writer.go("/meja/pesan/")
    shot("pesan-kosong", writer)
    writer.press("Susun versi baru")
    writer.fill(audience="Warga Cilegon", promise="Layanan yang jelas dan dekat", colours="Hijau tua #0d5b53")
    writer.press("Simpan posisi dan merek")
    writer.follow("Tambah pilar")
    writer.fill(label="Pembinaan kemandirian", terms="panen, pelatihan", share="40")
    writer.press("Simpan")
    writer.follow("Tambah ungkapan")
    writer.page.get_by_label("Hindari").check()
    writer.fill(find=WORD, write=RIGHT, reason="Pembaca di luar daerah tidak mengenalnya.")
    writer.press("Simpan")
    shot("pesan-rancangan", writer)
    writer.follow("Periksa dan sahkan")
    writer.see("Anda ikut menyusun")
    head = arrive("unit_head", "phone")
    head.go(writer.page.url)
    shot("pesan-sahkan", head)
    head.press("Sahkan dan berlakukan")
    head.see("Rumah pesan berlaku.")
    shot("pesan", head)
    author = arrive("contributor", "phone")
    author.go("/meja/tulis/")
    steps.tell_facts(author)
    steps.compose(author)
    author.field("body").fill(author.field("body").input_value() + f"\n\nKebun itu {WORD} setelah panen.")
    expect(author.page.locator("#temuan")).to_contain_text("Rumah pesan Lapas Kelas IIA Cilegon")
    expect(author.page.locator("#temuan")).to_contain_text(RIGHT)
    shot("pesan-saran", author, at=author.page.locator("#temuan"))
