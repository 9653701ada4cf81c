"""Partners, participation and complaints at the desk: what the pages say, keep, ask and refuse."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.apps.stakeholders.partnering import REACHED, complaint, lapor, partner

from kentongan.apps.stakeholders.models import Complaint, Partner
from kentongan.apps.stakeholders.services.contacts import NextStep, Said, log_contact
from kentongan.faces.desk.stakeholders.drawing import RADIUS, SIDE, lines, marks
from kentongan.faces.desk.stakeholders.showing import shown

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
LISTS = ("", "peta/", "kontak/", "siaran/", "partisipasi/", "aduan/")


def asked(browser, path: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert browser.get(f"/meja/mitra/{path}").status_code == 200
    return len(queries)


def furnish(actors, units, number: int) -> None:
    for at in range(number):
        row = partner(actors["unit_coord"], units["lapas-cilegon"], f"Mitra {number} {at}", **REACHED)
        step = NextStep("Telepon", TODAY)
        log_contact(
            actor=actors["unit_coord"], partner_id=row.pk, said=Said(TODAY, "call", "Halo"), step=step
        )
        complaint(actors["unit_coord"], ticket=f"T-{number}-{at}")


@pytest.mark.parametrize("path", LISTS)
def test_pages_ask_as_often_for_many_as_for_few(path, actors, units, signed_in):
    browser = signed_in("unit_coord")
    furnish(actors, units, 2)
    browser.get(f"/meja/mitra/{path}")
    few = asked(browser, path)
    furnish(actors, units, 9)
    assert asked(browser, path) == few <= 14


def test_officer_of_information_lands_on_the_complaints(signed_in):
    browser = signed_in("ppid")
    assert browser.get("/meja/mitra/").url == "/meja/mitra/aduan/"
    page = browser.get("/meja/mitra/aduan/").content.decode()
    assert "/meja/mitra/peta/" not in page and "/meja/mitra/partisipasi/" in page


def test_form_without_consent_keeps_every_word(signed_in):
    browser = signed_in("unit_coord")
    words = {"kind": "ngo", "name": "Yayasan <b>", "influence": 4, "interest": 4, "stance": "neutral"}
    answer = browser.post("/meja/mitra/baru/", words | {"contact_name": "Ani Contoh"})
    page = answer.content.decode()
    assert answer.status_code == 400 and "persetujuannya" in page
    assert "Yayasan &lt;b&gt;" in page and "Ani Contoh" in page and not Partner.objects.exists()


def test_similar_name_is_pointed_out_first_and_can_be_kept(actors, units, signed_in):
    partner(actors["unit_coord"], units["lapas-cilegon"], "LPSK")
    browser = signed_in("unit_coord")
    words = {"kind": "lpsk", "name": "Lembaga Perlindungan Saksi dan Korban", "influence": 4}
    words |= {"interest": 4, "stance": "neutral"}
    answer = browser.post("/meja/mitra/baru/", words)
    assert answer.status_code == 409 and "Mungkin mitra ini sudah tercatat" in answer.content.decode()
    assert browser.post("/meja/mitra/baru/", words | {"anyway": "on"}).status_code == 302
    assert Partner.objects.count() == 2


def test_map_says_in_the_table_what_it_draws(actors, units, signed_in):
    for number in range(6):
        stance = ("supportive", "neutral", "critical")[number % 3]
        partner(actors["unit_coord"], units["lapas-cilegon"], f"Mitra {number}", influence=5, stance=stance)
    page = signed_in("unit_coord").get("/meja/mitra/peta/").content.decode()
    _head, rest = page.split('<svg class="influence"', 1)
    svg, table = rest.split("</svg>", 1)
    drawn = set(re.findall(r'href="/meja/mitra/(\d+)/"', svg))
    assert len(drawn) == 3 and "sel=5-3" in svg and "+3" in svg
    assert set(re.findall(r'href="/meja/mitra/(\d+)/"', table)) >= drawn
    rest = signed_in("unit_coord").get("/meja/mitra/?sel=5-3").content.decode()
    assert all(f"Mitra {number}" in rest for number in range(6))
    assert not re.search(r'<[^>]+ style="', svg)


def test_marks_stand_inside_the_map_and_apart(actors, units):
    rows = [
        shown(Partner(pk=at, unit=units["lapas-cilegon"], influence=i, interest=j, stance="neutral"), TODAY)
        for at, (i, j) in enumerate((i, j) for i in range(1, 6) for j in range(1, 6) for _ in range(6))
    ]
    places = [(mark.x, mark.y) for mark in marks(rows)]
    assert len(places) == 25 * 4
    assert all(RADIUS <= x <= SIDE - RADIUS and RADIUS <= y <= SIDE - RADIUS for x, y in places)
    assert all(
        (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 >= (2 * RADIUS) ** 2
        for at, a in enumerate(places)
        for b in places[:at]
    )


@pytest.mark.parametrize("counts", [[0] * 12, [1] * 12, list(range(12)), [10**7] * 12])
def test_lines_of_the_chart_stay_inside(counts):
    drawn, scale = lines([("visits", "Kunjungan", counts)])
    assert all(0 <= y <= 190 and 0 <= x <= 340 for x, y in drawn[0].points)
    assert scale[-1][1] >= max(counts)


def test_upload_is_shown_masked_and_a_bad_file_explained(signed_in):
    browser = signed_in("unit_coord")
    line = "T-7;lapas-cilegon;P;Normatif;2026-03-02;;Nama saya Siti Contoh, HP 0812-3456-7890;;;"
    file = SimpleUploadedFile("lapor.csv", lapor(line))
    page = browser.post("/meja/mitra/aduan/impor/", {"file": file}).content.decode()
    assert "[nama]" in page and "Siti" not in page and "3456" not in page and not Complaint.objects.exists()
    rows = re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)[1].replace("&quot;", '"')
    assert browser.post("/meja/mitra/aduan/impor/terapkan/", {"rows": rows}).status_code == 302
    assert Complaint.objects.get().masked == {"name": 1, "phone": 1}
    bad = browser.post("/meja/mitra/aduan/impor/", {"file": SimpleUploadedFile("x.csv", b"a,b\n1,2\n")})
    assert bad.status_code == 400 and "Kolom ini tidak ditemukan" in bad.content.decode()


def test_proof_stands_on_the_page(actors, signed_in):
    one = complaint(actors["unit_coord"])
    page = signed_in("ppid").get(f"/meja/mitra/aduan/{one.pk}/").content.decode()
    assert "Senin, 9 Maret 2026" in page and "Standar pelayanan pengaduan" in page


def test_figures_of_another_branch_stay_closed(units, signed_in):
    browser = signed_in("unit_coord")
    assert browser.get("/meja/mitra/partisipasi/?satuan=lapas-nunukan").status_code == 404
    assert browser.get("/meja/mitra/partisipasi/angka.csv?satuan=lapas-nunukan").status_code == 404
    assert browser.get("/meja/mitra/partisipasi/isi/?satuan=lapas-nunukan").status_code == 404
    answer = browser.post("/meja/mitra/partisipasi/isi/?bulan=2026-02", {"visits": "7"})
    assert answer.url == "/meja/mitra/partisipasi/?satuan=lapas-cilegon"
    table = browser.get("/meja/mitra/partisipasi/angka.csv?sampai=2026-03").content.decode("utf-8-sig")
    assert "lapas-cilegon,2026-02,Kunjungan masyarakat,7" in table


@pytest.mark.parametrize(
    "query", ["page=%00", "sel=9-9", "jenis=%27", "bulan=0001-01", "sampai=9999-12", "q=%00", "sel=1-"]
)
def test_strange_queries_are_harmless(query, signed_in):
    browser = signed_in("unit_coord")
    for path in (*LISTS, "partisipasi/isi/"):
        assert browser.get(f"/meja/mitra/{path}?{query}").status_code == 200, path


def test_undo_of_a_contact_is_one_button(actors, units, signed_in):
    row = partner(actors["unit_coord"], units["lapas-cilegon"])
    browser = signed_in("unit_coord")
    words = {"day": date.today(), "way": "call", "said": "Sepakat", "step_what": "Undang"}
    answer = browser.post(f"/meja/mitra/{row.pk}/kontak/", words)
    assert answer.status_code == 400 and "Sepakat" in answer.content.decode()
    browser.post(f"/meja/mitra/{row.pk}/kontak/", words | {"step_due": date.today()})
    contact = row.contacts.get()
    browser.post(f"/meja/mitra/kontak/{contact.pk}/", {"batal": "1"})
    page = browser.get(f"/meja/mitra/{row.pk}/").content.decode()
    assert "Kembalikan catatan" in page and "Belum ada kontak tercatat" in page
