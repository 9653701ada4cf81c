"""The roster at the desk: listed by day, added, mended, ended, imported with rows to resolve, downloaded."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.html import escape

from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.queries.documents import document_of
from kentongan.apps.units.models import Official
from kentongan.apps.units.services.roster.keeping import OfficialWords, add_official
from kentongan.core.standard.checker import check

URL = "/meja/satuan/pejabat/"
TITLE = "Kepala Lapas Kelas IIA Cilegon"
TABLE = (
    "nama,jabatan,satuan,sejak\n"
    "Sari Peraga,Kepala Lapas,lapas-cilegon,2025-01-06\nJoko Peraga,Karutan,Rutan Serang,\n"
)


@pytest.fixture
def head(actors, units) -> Official:
    words = OfficialWords(name="Budi Contoh", title=TITLE, since=date(2025, 1, 6))
    return add_official(actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, words=words)


def test_an_empty_roster_teaches_how_to_begin(browser):
    page = browser("unit_head").get(URL).content.decode()
    assert "Daftar pejabat masih kosong" in page and f"{URL}baru/" in page
    assert f"{URL}baru/" not in browser("contributor").get(URL).content.decode()
    assert browser("ppid").get(URL).status_code == 403


def test_the_list_is_of_a_day_and_of_words(browser, head):
    client = browser("unit_head")
    assert "Budi Contoh" in client.get(URL).content.decode()
    assert "Budi Contoh" not in client.get(f"{URL}?hari=2025-01-05").content.decode()
    assert "Budi Contoh" in client.get(f"{URL}?hari=2025-01-05&semua=1").content.decode()
    assert "Budi Contoh" in client.get(f"{URL}?hari=besok&q=kepala+cilegon").content.decode()
    assert "Tidak ada pejabat yang cocok" in client.get(f"{URL}?q=tiada").content.decode()


def test_a_list_costs_the_same_whatever_its_length(browser, actors, units, django_assert_max_num_queries):
    for number in range(45):
        words = OfficialWords(name=f"Nama{number:02} Contoh", title=f"Kepala Seksi {number}")
        add_official(actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, words=words)
    client = browser("unit_head")
    with django_assert_max_num_queries(8):
        page = client.get(URL).content.decode()
    assert page.count("Perbaiki<") == 40 and "page=2" in page


def test_an_official_is_added_and_what_was_typed_survives_a_refusal(browser, units, head):
    client, told = (
        browser("unit_head"),
        {"unit": units["lapas-cilegon"].pk, "name": "Sari Peraga", "title": "Kalapas Cilegon"},
    )
    answer = client.post(f"{URL}baru/", told | {"since": "2025-07-01"})
    assert answer.status_code == 400 and "sudah dijabat Budi Contoh" in answer.content.decode()
    assert 'value="Sari Peraga"' in answer.content.decode()
    done = client.post(f"{URL}baru/", told | {"since": "2025-07-01", "replaces": "on"})
    head.refresh_from_db()
    assert done.status_code == 302 and head.until == date(2025, 6, 30)


def test_offices_of_others_cannot_be_chosen(browser, units):
    client = browser("unit_head")
    told = {"unit": units["rutan-serang"].pk, "name": "Sari Peraga", "title": "Karutan"}
    assert client.post(f"{URL}baru/", told).status_code == 400
    assert not Official.objects.exists()


def test_a_term_is_mended_ended_and_taken_out(browser, head):
    client, at = browser("unit_head"), f"{URL}{head.pk}/"
    page = client.get(at).content.decode()
    assert 'value="Budi Contoh"' in page and 'value="2025-01-06"' in page
    client.post(
        at, {"name": "Boedi Contoh", "title": TITLE, "since": "2025-01-06", "spellings": "Budi C.; H. Boedi"}
    )
    head.refresh_from_db()
    assert (head.name, head.spellings) == ("Boedi Contoh", ["Budi C.", "H. Boedi"])
    early = client.post(f"{at}akhiri/", {"last_day": "2024-01-01"})
    assert early.status_code == 400 and "lebih awal" in early.content.decode()
    client.post(f"{at}akhiri/", {"last_day": "2025-03-01"})
    head.refresh_from_db()
    assert head.until == date(2025, 3, 1)
    assert client.get(f"{at}hapus/").status_code == 405
    assert browser("other_unit_head").post(f"{at}hapus/").status_code == 404
    client.post(f"{at}hapus/")
    assert not Official.objects.exists()


def test_a_table_goes_through_its_preview_with_the_offices_chosen_there(browser):
    client = browser("region_editor")
    upload = SimpleUploadedFile("pejabat.csv", TABLE.encode(), "text/csv")
    page = client.post(f"{URL}impor/", {"file": upload}).content.decode()
    assert "1 pejabat baru" in page and "1 perlu dipilih satuannya" in page and not Official.objects.exists()
    rows = re.search(r'<textarea name="rows" hidden>(.*?)</textarea>', page, re.S).group(1)
    field = re.search(r'name="(satuan_\d+)".*?value="(rutan-serang)"', page, re.S)
    done = client.post(
        f"{URL}impor/terapkan/", {"rows": rows, field[1]: field[2], "satuan_x": "?"}, follow=True
    )
    assert "2 pejabat ditambahkan; 0 baris dilewati" in done.content.decode()
    assert Official.objects.get(name="Joko Peraga").unit.key == "rutan-serang"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 rusak", b"kode;x\n1;2\n"])
def test_files_that_are_no_roster_are_refused_in_words(browser, content):
    upload = SimpleUploadedFile("pejabat.csv", content, "text/csv")
    assert browser("unit_head").post(f"{URL}impor/", {"file": upload}).status_code == 400


def test_hostile_names_stay_text_on_the_page_and_in_the_table(browser, actors, units):
    bad = '=HYPERLINK("x") <script>'
    words = OfficialWords(name=bad, title="Kepala Seksi <b>Contoh</b>")
    add_official(actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, words=words)
    client = browser("unit_head")
    page = client.get(URL).content.decode()
    assert escape(bad) in page and "<script>" not in page.split("<main", 1)[1].split("</main>")[0]
    table = client.get(f"{URL}daftar.csv").content.decode("utf-8-sig")
    assert "'=HYPERLINK" in table and client.get(f"{URL}daftar.pdf").status_code == 404


def test_a_draft_is_read_with_the_roster_and_the_day_of_the_event(units, head, django_assert_max_num_queries):
    def wrong(body: str, day: date) -> list[str]:
        content = Content(headline="Lapas Cilegon Panen Kangkung", body=body, when_date=day.isoformat())
        found = check(document_of(content, units["lapas-cilegon"]))
        return [one.excerpt for one in found if one.rule == "accuracy.person_title"]

    assert wrong("Plt. Kalapas Cilegon, Budi Contoh, hadir.", date(2025, 2, 1)) == ["Plt. Kalapas Cilegon"]
    assert wrong("Kalapas Cilegon, Budi Contoh, hadir.", date(2025, 2, 1)) == []
    assert wrong("Kalapas Cilegon, Budi Contoh, hadir.", date(2025, 1, 5)) == ["Kalapas Cilegon"]
    with django_assert_max_num_queries(3):
        document_of(Content(headline="x", body="y"), units["lapas-cilegon"])
