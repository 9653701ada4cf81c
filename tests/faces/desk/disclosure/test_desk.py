"""The registers at the desk: nothing typed is lost, and every refusal says what to do."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from kentongan.apps.disclosure.models import ConsequenceTest, Entry, ExemptedEntry

pytestmark = pytest.mark.django_db
ROOT = "/meja/daftar-informasi/"


@pytest.fixture
def at_desk(client, people):
    def sit(name: str):
        client.force_login(people[name])
        return client

    return sit


def form(**changes) -> dict:
    words = {
        "klass": "periodic",
        "item": "B01",
        "title": "Profil satuan",
        "summary": "Alamat dan tugas.",
        "owner": "Tata Usaha",
        "made_on": timezone.localdate().isoformat(),
        "place": "Loket",
        "form": "soft",
        "language": "id",
    }
    return words | changes


STEPS = {
    "title": "Denah blok",
    "documents": "Gambar 1",
    "part": "Lembar 2",
    "ground": "17a5",
    "if_opened": "Keamanan terganggu.",
    "if_closed": "Denah layanan tetap terbuka.",
    "weighing": "Keselamatan lebih besar daripada kepentingan lain.",
}


def test_one_tap_from_the_checklist_fills_in_the_item(at_desk):
    desk = at_desk("unit_coord")
    page = desk.get(f"{ROOT}kelengkapan/").content.decode()
    assert "satuan=lapas-cilegon&amp;butir=B05" in page
    page = desk.get(f"{ROOT}baru/?satuan=lapas-cilegon&butir=B05").content.decode()
    assert 'value="Agenda penting"' in page and '<option value="B05" selected>' in page


def test_saving_publishes_or_keeps_a_draft_with_reasons(at_desk):
    desk = at_desk("unit_coord")
    desk.post(f"{ROOT}baru/", form(terbit="1"))
    assert Entry.objects.get().is_public
    response = desk.post(f"{ROOT}baru/", form(terbit="1", owner="", title="Kurang"), follow=True)
    assert Entry.objects.get(title="Kurang").status == "draft"
    assert "Sebutkan pejabat atau bagian" in response.content.decode()


def test_a_refused_file_leaves_the_words_in_the_form(at_desk):
    desk = at_desk("unit_coord")
    file = SimpleUploadedFile("a.pdf", b"MZ\x90\xff")
    response = desk.post(f"{ROOT}baru/", form(file=file, title="Judul panjang saya"))
    assert response.status_code == 400 and not Entry.objects.exists()
    assert 'value="Judul panjang saya"' in response.content.decode()


def test_acts_on_a_page_and_their_refusals(at_desk):
    desk = at_desk("unit_coord")
    desk.post(f"{ROOT}baru/", form(terbit="1"))
    entry = Entry.objects.get()
    here = f"{ROOT}{entry.pk}/"
    refused = desk.post(f"{here}tarik/", {"reason": " "})
    assert refused.status_code == 400 and "Tulis alasan penarikan" in refused.content.decode()
    assert "Pulihkan" in desk.post(f"{here}tarik/", {"reason": "Keliru."}, follow=True).content.decode()
    assert desk.post(f"{here}pulihkan/").status_code == 302
    assert desk.post(f"{here}perbarui/", {"note": "Diperiksa."}).status_code == 302
    assert desk.post(f"{here}berkas/").status_code == 400
    assert (
        desk.post(f"{here}berkas/", {"file": SimpleUploadedFile("a.txt", b"isi laporan")}).status_code == 302
    )
    handed = desk.get(f"{here}berkas/")
    assert handed["Content-Disposition"].startswith("attachment") and b"".join(handed) == b"isi laporan"
    page = desk.get(here).content.decode()
    assert "Pembaruan informasi berkala" in page and "Dipulihkan" in page


def test_an_edit_after_another_persons_edit_is_refused(at_desk, people):
    desk = at_desk("unit_coord")
    desk.post(f"{ROOT}baru/", form())
    entry = Entry.objects.get()
    desk.post(f"{ROOT}{entry.pk}/ubah/", form(versi=entry.version, title="Satu"))
    late = desk.post(f"{ROOT}{entry.pk}/ubah/", form(versi=entry.version, title="Dua"))
    assert late.status_code == 409
    entry.refresh_from_db()
    assert entry.title == "Satu"


def test_a_table_is_previewed_then_applied(at_desk):
    desk = at_desk("unit_coord")
    content = b"golongan,butir,judul,dibuat\nberkala,B01,Profil,2026-11-01\nrahasia,,X,2026-11-01\n"
    page = desk.post(f"{ROOT}impor/lapas-cilegon/", {"file": SimpleUploadedFile("d.csv", content)})
    assert not Entry.objects.exists() and page.context["plan"].added
    applied = desk.post(f"{ROOT}impor/lapas-cilegon/terapkan/", {"rows": page.context["rows"]}, follow=True)
    assert Entry.objects.get().title == "Profil" and "1 ditambahkan" in applied.content.decode()


def test_a_test_from_pattern_to_letter(at_desk, people):
    desk = at_desk("unit_head")
    assert "Titik kamera" in desk.get(f"{ROOT}uji/baru/?pola=cctv").content.decode()
    desk.post(f"{ROOT}uji/baru/", STEPS)
    test = ConsequenceTest.objects.get()
    here = f"{ROOT}uji/{test.pk}/"
    desk.post(f"{here}ajukan/")
    assert desk.get(f"{here}putuskan/").status_code == 403
    desk = at_desk("ppid")
    ruling = {"decision": "partly", "reason": "Berbahaya.", "officer": "PPID", "place": "Jakarta"}
    refused = desk.post(f"{here}putuskan/", ruling)
    assert refused.status_code == 400 and "Isi tanggal berakhir" in refused.content.decode()
    desk.post(f"{here}putuskan/", ruling | {"expires_on": "2030-01-01"})
    assert ExemptedEntry.objects.get().test == test
    assert desk.get(f"{here}penetapan.pdf").content[:5] == b"%PDF-"
    assert desk.get(f"{here}penetapan.docx").content[:2] == b"PK"
    assert desk.get(f"{here}penetapan.exe").status_code == 404


def test_missing_steps_are_told_before_handing_in(at_desk):
    desk = at_desk("unit_head")
    desk.post(f"{ROOT}uji/baru/", {"title": "Denah blok"})
    test = ConsequenceTest.objects.get()
    refused = desk.post(f"{ROOT}uji/{test.pk}/ajukan/")
    assert "Langkah 3: pilih dasar hukum" in refused.content.decode()
    test.refresh_from_db()
    assert test.status == "draft"


@pytest.mark.parametrize(
    ("address", "most"),
    [("", 12), ("?isi=semua", 12), ("kelengkapan/", 16), ("dikecualikan/", 12), ("uji/", 12)],
)
def test_pages_cost_no_more_with_many_rows(at_desk, address, most, django_assert_max_num_queries):
    desk = at_desk("ppid")
    for number in range(6):
        desk.post(f"{ROOT}baru/?satuan=lapas-cilegon", form(title=f"Profil {number}", terbit="1"))
        desk.post(f"{ROOT}uji/baru/?satuan=lapas-cilegon", STEPS)
    with django_assert_max_num_queries(most):
        assert desk.get(ROOT + address).status_code == 200


@pytest.mark.parametrize(
    "query", ["isi=x&golongan=x&q=%00&page=-1", "satuan=tidak-ada", "page=99999999", "q=" + "x" * 500]
)
def test_odd_questions_get_a_page(at_desk, query):
    assert at_desk("unit_coord").get(f"{ROOT}?{query}").status_code == 200
