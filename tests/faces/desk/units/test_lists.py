"""Lists of offices at the desk."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kentongan.apps.units.models import Unit, UnitImport

HEAD = "kunci;jenis;kelas;nama;nama_resmi;provinsi;induk\n"
NEW = "lapas-baru;lapas;IIA;Lapas Kelas IIA Baru;Lembaga Pemasyarakatan Kelas IIA Baru;Banten;kanwil-banten\n"
BAD = "lapas-buruk;lapas;IX;Lapas Buruk;Lapas Buruk;Bantenn;kanwil-banten\n"


def upload(client, content: str | bytes, name: str = "satuan.csv"):
    raw = content.encode() if isinstance(content, str) else content
    return client.post("/meja/satuan/impor/", {"file": SimpleUploadedFile(name, raw)})


def test_a_list_goes_through_its_preview_into_the_tree(browser):
    client = browser("admin")
    answer = upload(client, HEAD + NEW + BAD)
    assert answer.status_code == 302
    page = client.get(answer["Location"]).content.decode()
    assert "Lapas Kelas IIA Baru" in page and "maksudnya Banten?" in page and "Terapkan 1 perubahan" in page
    assert not Unit.objects.filter(key="lapas-baru").exists()
    digest = re.search(r'name="digest" value="(\w+)"', page).group(1)
    done = client.post(answer["Location"] + "terapkan/", {"digest": digest}, follow=True)
    assert "1 perubahan diterapkan; 1 baris dilewati" in done.content.decode()
    assert Unit.objects.get(key="lapas-baru").parent.key == "kanwil-banten"
    assert not Unit.objects.filter(key="lapas-buruk").exists()


def test_a_changed_tree_asks_for_a_second_look(browser):
    client = browser("admin")
    address = upload(client, HEAD + NEW)["Location"]
    answer = client.post(address + "terapkan/", {"digest": "lama"})
    assert answer.status_code == 409 and not Unit.objects.filter(key="lapas-baru").exists()


def test_wrong_columns_are_named_beside_the_templates(browser):
    answer = upload(browser("admin"), "kode;nama\nx;y\n")
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "kode" in page and "nama_resmi" in page and "/meja/satuan/contoh.xlsx" in page
    assert not UnitImport.objects.exists()


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"PK\x03\x04 rusak", b"\xd0\xcf\x11\xe0"])
def test_files_that_are_no_table_are_refused_in_words(browser, content):
    answer = upload(browser("admin"), content)
    assert answer.status_code == 400 and "errorlist" in answer.content.decode()


def test_a_file_that_is_too_large_is_refused_before_it_is_read(browser):
    answer = upload(browser("admin"), b"x" * (5 * 1024 * 1024 + 1))
    assert "lebih besar dari 5 MB" in answer.content.decode()


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_lists_come_down(browser, form):
    for address in (f"/meja/satuan/ekspor.{form}", f"/meja/satuan/contoh.{form}"):
        answer = browser("contributor").get(address)
        assert answer.status_code == 200 and "attachment" in answer["Content-Disposition"]
        assert len(answer.content) > 300
    assert browser("contributor").get("/meja/satuan/ekspor.exe").status_code == 404


def test_somebody_elses_list_is_not_shown(browser, people):
    address = upload(browser("admin"), HEAD + NEW)["Location"]
    assert browser("central_lead").get(address).status_code == 404
    assert browser("central_lead").post(address + "terapkan/", {"digest": "x"}).status_code == 403
    assert browser("admin").get(address + "terapkan/").status_code == 405
