"""The pages of the picture: what they show, to whom, and at what cost."""

import io
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from kentongan.apps.newsroom.models import Story
from kentongan.apps.picture.models import Figure, Remark
from kentongan.apps.picture.queries.weeks import monday_of
from kentongan.apps.picture.services.letters import write_letter
from kentongan.apps.picture.services.recounting import recount

pytestmark = pytest.mark.django_db

OCTOBER = date(2026, 10, 1)
ASKED = "?bulan=2026-10"
MOST = 12


@pytest.fixture
def counted(units, people) -> dict[str, int]:
    """October: stories at two offices of Banten and one of Kaltim, counted."""
    for key, number in (("lapas-cilegon", 4), ("rutan-serang", 2), ("lapas-nunukan", 3)):
        for at in range(number):
            moment = datetime(2026, 10, 5 + at, 3, tzinfo=UTC)
            Story.objects.create(
                unit=units[key], filed_by=people["contributor"], status="published", public_version=1, slug="panen",
                headline=f"Panen ke-{at} di {key}", published_at=moment, submitted_at=moment,
            )  # fmt: skip
    for month in (date(2026, 9, 1), OCTOBER):
        recount(month=month)
    return {"lapas-cilegon": 4, "kanwil-banten": 6, "ditjenpas": 9}


@pytest.fixture
def signed_in(people):
    def come(name: str) -> Client:
        client = Client()
        client.force_login(people[name], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return come


def test_home_leads_to_the_own_post(signed_in):
    for name, key in (
        ("unit_head", "lapas-cilegon"),
        ("region_head", "kanwil-banten"),
        ("auditor", "ditjenpas"),
    ):
        assert signed_in(name).get("/meja/gambaran/").url == f"/meja/gambaran/{key}/"


@pytest.mark.parametrize(
    ("name", "key"),
    [("unit_head", "lapas-cilegon"), ("region_head", "kanwil-banten"), ("central_lead", "ditjenpas")],
)
def test_every_level_shows_its_figure_in_few_queries(
    counted, signed_in, django_assert_max_num_queries, name, key
):
    client = signed_in(name)
    client.get("/meja/gambaran/" + key + "/" + ASKED)
    with django_assert_max_num_queries(MOST):
        page = client.get("/meja/gambaran/" + key + "/" + ASKED).content.decode()
    assert f"<strong>{counted[key]}</strong>" in page
    assert "Cara menghitung" in page and "Oktober 2026" in page
    assert "belum diukur" in page  # the tone of the press is not measured, and the page says so


def test_queries_do_not_grow_with_figures(counted, units, signed_in):
    client, path = signed_in("central_lead"), "/meja/gambaran/ditjenpas/" + ASKED
    client.get(path)
    before = queries(client, path)
    Figure.objects.bulk_create(
        Figure(unit=unit, month=date(2026, month, 1), measure=f"more.{at}", count=1, is_branch=flag)
        for unit in units.values() for month in range(1, 11) for at in range(20) for flag in (True, False)
    )  # fmt: skip
    assert queries(client, path) == before


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(path).status_code == 200
    return len(seen)


def test_measure_explains_itself_and_leads_to_the_stories(counted, signed_in, django_assert_max_num_queries):
    client = signed_in("region_head")
    client.get("/meja/gambaran/kanwil-banten/")
    with django_assert_max_num_queries(MOST):
        page = client.get("/meja/gambaran/kanwil-banten/ukuran/berita-terbit/" + ASKED).content.decode()
    assert "menurut tanggal terbit" in page and "/meja/gambaran/kanwil-banten/berita/?bulan=2026-10" in page
    with django_assert_max_num_queries(MOST):
        stories = client.get("/meja/gambaran/kanwil-banten/berita/" + ASKED).content.decode()
    assert stories.count("Panen ke-") == 6 and "lapas-nunukan" not in stories


def test_offices_stand_by_name_unless_asked_otherwise(counted, signed_in):
    path = "/meja/gambaran/kanwil-banten/ukuran/berita-terbit/" + ASKED
    client = signed_in("region_head")
    by_name, by_need = (client.get(path + more).content.decode() for more in ("", "&urut=perlu"))
    order = ("Lapas Kelas IIA Cilegon</a></th>", "Rutan Kelas IIB Serang</a></th>")
    assert by_name.index(order[0]) < by_name.index(order[1])
    assert by_need.index(order[1]) < by_need.index(order[0])


def test_regions_are_compared_by_office(counted, signed_in):
    rows = sheet(signed_in("central_lead").get("/meja/gambaran/ditjenpas/perbandingan.xlsx" + ASKED))
    ours = {row[2]: row for row in rows if row[0] == "Berita terbit"}
    assert ours["Kanwil Ditjenpas Banten"][3:5] == (
        "6 berita",
        "2,0",
    )  # three offices: the region, a lapas, a rutan
    assert ours["Kanwil Ditjenpas Kalimantan Timur"][3:5] == ("3 berita", "1,0")
    assert [ours[name][1] for name in sorted(ours)] == ["1", "2"]


def test_table_has_the_numbers_of_the_page(counted, signed_in):
    answer = signed_in("unit_head").get("/meja/gambaran/lapas-cilegon/gambaran.xlsx" + ASKED)
    rows = {row[1]: row for row in sheet(answer)}
    assert rows["berita-terbit"][4:6] == ("2026-10", "4.0")
    text = (
        signed_in("unit_head")
        .get("/meja/gambaran/lapas-cilegon/gambaran.csv" + ASKED)
        .content.decode("utf-8-sig")
    )
    assert "berita-terbit,Berita terbit,berita,2026-10,4.0" in text


def sheet(answer) -> list[tuple]:
    book = load_workbook(io.BytesIO(answer.content), read_only=True)
    return list(book.active.iter_rows(min_row=2, values_only=True))


def test_figures_of_cases_are_for_those_who_read_cases(counted, signed_in):
    path = "/meja/gambaran/lapas-cilegon/"
    assert "Kasus krisis" in signed_in("unit_head").get(path).content.decode()
    assert "Kasus krisis" not in signed_in("contributor").get(path).content.decode()
    assert signed_in("contributor").get(path + "ukuran/kasus-krisis/").status_code == 404


def test_other_branches_are_not_found(counted, signed_in):
    client = signed_in("unit_head")
    for key in ("lapas-nunukan", "kanwil-banten", "ditjenpas", "tidak-ada"):
        for page in ("", "berita/", "ukuran/berita-terbit/", "gambaran.csv", "surat/", "evaluasi/2026/"):
            assert client.get(f"/meja/gambaran/{key}/{page}").status_code == 404


@pytest.mark.parametrize("asked", ["2026-13", "x", "2099-01", "2026-1\x00", "٢٠٢٦-١٠"])
def test_a_senseless_month_is_no_error(counted, signed_in, asked):
    page = signed_in("unit_head").get("/meja/gambaran/lapas-cilegon/", {"bulan": asked})
    assert page.status_code == 200


def test_unknown_forms_and_measures_are_not_found(counted, signed_in):
    client = signed_in("region_head")
    for path in (
        "gambaran.exe",
        "perbandingan.docm",
        "ukuran/tidak-ada/",
        "evaluasi/1900/",
        "evaluasi/2026/laporan.xls",
    ):
        assert client.get(f"/meja/gambaran/kanwil-banten/{path}").status_code == 404


def test_letter_is_read_at_the_desk_and_declined_there(units, people, signed_in):
    week = monday_of(timezone.localdate())
    letter = write_letter(unit_id=units["lapas-cilegon"].pk, week=week)
    head = signed_in("unit_head")
    page = head.get("/meja/gambaran/lapas-cilegon/surat/").content.decode()
    assert "Menunggu Anda" in page and "Jangan kirim lewat surel" in page
    assert head.get(f"/meja/gambaran/lapas-cilegon/surat/{letter.pk}.pdf").content.startswith(b"%PDF")
    assert head.get(f"/meja/gambaran/rutan-serang/surat/{letter.pk}.pdf").status_code == 404
    chosen = head.post(
        "/meja/gambaran/surat/pilihan/", {"satuan": "lapas-cilegon", "surel": "0"}, follow=True
    )
    assert "Kirim lagi lewat surel" in chosen.content.decode()
    assert signed_in("contributor").get("/meja/gambaran/lapas-cilegon/surat/").status_code == 403


def test_evaluation_holds_an_objective_against_what_was_counted(counted, signed_in):
    head, path = signed_in("unit_head"), "/meja/gambaran/lapas-cilegon/evaluasi/2026/"
    words = {
        "text": "Warga membaca kegiatan kami",
        "audience": "warga",
        "measure": "berita-terbit",
        "target": "3",
    }
    assert head.post(path + "tujuan/", words).status_code == 302
    page = head.get(path).content.decode()
    assert "≥ 3 berita" in page and "4 berita: tercapai" in page and "Barcelona" in page
    for form in ("pdf", "docx"):
        assert head.get(path + f"laporan.{form}").content[:2] in (b"%P", b"PK")


def test_objective_with_a_measure_needs_a_target_and_loses_no_words(counted, signed_in):
    words = {"text": "Warga membaca kegiatan kami", "measure": "berita-terbit", "target": ""}
    answer = signed_in("unit_head").post("/meja/gambaran/lapas-cilegon/evaluasi/2026/tujuan/", words)
    page = answer.content.decode()
    assert answer.status_code == 400 and "Warga membaca kegiatan kami" in page and "Isi target" in page


def test_what_was_taken_off_comes_back(counted, signed_in):
    head, path = signed_in("unit_head"), "/meja/gambaran/lapas-cilegon/evaluasi/2026/"
    head.post(path + "temuan/", {"stage": "outcome", "text": "Kepuasan 82,4", "source": "Survei contoh"})
    assert "Kepuasan 82,4" in head.get(path).content.decode()
    remark = Remark.objects.get()
    gone = head.post(f"/meja/gambaran/temuan/{remark.pk}/buang/", follow=True).content.decode()
    assert "Kepuasan 82,4" not in gone and "Kembalikan" in gone
    head.post(f"/meja/gambaran/temuan/{remark.pk}/buang/", {"kembalikan": "1"})
    assert "Kepuasan 82,4" in head.get(path).content.decode()
