"""The roster at work: the head of a unit is written into it, and a story that gives him a wrong title is mended."""

import pytest
from playwright.sync_api import expect
from tests.journeys import steps

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

NAME, TITLE = "Wiratma Peraga", "Kepala Lapas Kelas IIA Cilegon"
WRONG, RIGHT = "Plt. Kepala Lapas Cilegon", "Kepala Lapas Cilegon"
BODY = (
    "Cilegon, INFO_PAS – Warga binaan Lembaga Pemasyarakatan (Lapas) Kelas IIA Cilegon memanen kangkung di kebun "
    "belakang. {title}, {name}, meninjau panen itu bersama petugas pembinaan."
)


def test_from_the_roster_to_a_mended_title(arrive, shot):
    keep_the_roster(arrive, shot)
    write_with_a_wrong_title(arrive, shot)
    look_up_on_a_desktop(arrive, shot)


def keep_the_roster(arrive, shot) -> None:
    """The head finds an empty list that teaches, and fills it."""
    head = arrive("unit_head", "phone")
    head.go("/meja/satuan/")
    head.follow("Pejabat")
    shot("pejabat-kosong", head)
    head.follow("Catat kepala satuan")
    head.fill(name=NAME, title=TITLE, since="2024-01-02", spellings="H. Wiratma Peraga")
    shot("pejabat-baru", head)
    head.press("Simpan")
    head.see(f"{NAME} masuk daftar pejabat.")
    shot("pejabat", head)
    head.follow("Impor daftar")
    shot("pejabat-impor", head)
    head.page.locator('input[type="file"]').set_input_files(
        {
            "name": "pejabat.csv",
            "mimeType": "text/csv",
            "buffer": b"nama,jabatan,satuan,sejak\nSari Peraga,Kepala Seksi Pembinaan,Lapas Cilegon,2024-02-01\n",
        }
    )
    head.press("Periksa dulu")
    head.see("1 perlu dipilih satuannya")
    head.page.get_by_label("Satuan", exact=True).select_option(label="Lapas Kelas IIA Cilegon")
    shot("pejabat-pratinjau", head)
    head.press("Simpan ke daftar pejabat")
    head.see("1 pejabat ditambahkan")


def write_with_a_wrong_title(arrive, shot) -> None:
    """The standard knows who holds the post on that day, and says so while one types."""
    writer = arrive("contributor", "phone")
    writer.go("/meja/")
    writer.follow("Tulis berita")
    steps.tell_facts(writer)
    findings = writer.page.locator("#temuan")
    writer.fill(headline=steps.HEADLINE, body=BODY.format(title=WRONG, name=NAME))
    expect(findings).to_contain_text(f"{NAME} pada")
    expect(findings).to_contain_text(TITLE)
    shot("pejabat-temuan", writer, at=writer.page.locator("section.check"))
    writer.fill(body=BODY.format(title=RIGHT, name=NAME))
    expect(findings).not_to_contain_text(f"{NAME} pada")


def look_up_on_a_desktop(arrive, shot) -> None:
    """The region looks up who is in office, and who was not yet."""
    editor = arrive("region_editor", "desktop")
    editor.go("/meja/satuan/pejabat/?q=wiratma")
    editor.see(NAME)
    shot("pejabat", editor)
    editor.follow(f"Perbaiki {NAME}")
    shot("pejabat-perbaiki", editor)
    editor.go("/meja/satuan/pejabat/?q=wiratma&hari=2024-01-01")
    editor.see("Tidak ada pejabat yang cocok")
    editor.go("/meja/satuan/pejabat/?q=wiratma")
    editor.follow(f"Akhiri {NAME}")
    editor.press("Akhiri masa jabatan")
    editor.see(f"Masa jabatan {NAME} diakhiri.")
