"""The radar at the desk: each officer their own branch, our words marked, numbers that export."""

import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.faces.desk.monitoring.conftest import make_article

from kentongan.apps.monitoring.models import Article, Source

pytestmark = pytest.mark.django_db
BANTEN = (
    "contributor",
    "unit_head",
    "region_editor",
    "region_head",
    "central_lead",
    "ppid",
    "auditor",
    "admin",
)
ELSEWHERE = ("other_contributor", "other_unit_head", "other_region_editor")
SOURCE_KEEPERS = ("region_editor", "region_head", "central_editor", "central_lead", "admin")
DAYS = "dari=2026-11-20&sampai=2026-11-20"


@pytest.mark.parametrize("role", BANTEN)
def test_article_is_shown_to_its_branch(role, signed_in, reprint, foreign):
    browser = signed_in(role)
    shown = browser.get("/meja/pantauan/").content.decode()
    assert "Judul &lt;1&gt;" in shown and "Kabar &lt;Peraga&gt;" in shown
    assert browser.get(f"/meja/pantauan/artikel/{reprint.pk}/").status_code == 200
    assert "Judul &lt;1&gt;" in browser.get("/meja/pantauan/tertinggal/").content.decode()


@pytest.mark.parametrize("role", ELSEWHERE)
def test_article_is_kept_from_other_branches(role, signed_in, reprint, foreign):
    browser = signed_in(role)
    for url in ("/meja/pantauan/", "/meja/pantauan/?satuan=lapas-cilegon", "/meja/pantauan/tertinggal/"):
        assert "&lt;1&gt;" not in browser.get(url).content.decode()
    for form in ("csv", "xlsx"):
        assert b"kabar.test/1" not in browser.get(f"/meja/pantauan/artikel.{form}").content
    assert browser.get(f"/meja/pantauan/artikel/{reprint.pk}/").status_code == 404
    assert browser.get("/meja/pantauan/buku/?satuan=kanwil-banten").status_code == 404
    assert browser.get("/meja/pantauan/buku.csv?satuan=kanwil-banten").status_code == 404


def test_public_is_asked_to_sign_in(signed_in, reprint, source):
    urls = [
        "",
        "artikel.csv",
        f"artikel/{reprint.pk}/",
        "buku/",
        "buku.xlsx",
        "tertinggal/",
        "sumber/",
        "sumber/baru/",
    ]
    for url in [*urls, f"sumber/{source.pk}/"]:
        assert signed_in("public").get(f"/meja/pantauan/{url}").status_code == 302, url


def test_our_words_are_marked_on_both_sides(signed_in, reprint):
    page = signed_in("contributor").get(f"/meja/pantauan/artikel/{reprint.pk}/")
    shown = page.content.decode()
    assert shown.count("<mark>") >= 2 and "Pembuka dari redaksi kami sendiri." in shown.split("<mark>")[0]
    assert "memuat versi 1" in shown and "120 kilogram" in shown
    assert "".join(part.text for part in page.context["theirs"]) == reprint.text


def test_filters_narrow_the_list_and_the_export(signed_in, units, outlet, reprint):
    make_article(outlet, 3, "teks lain", units["rutan-serang"])
    browser = signed_in("region_editor")

    def titles(query: str) -> list[str]:
        return [article.title for article in browser.get(f"/meja/pantauan/?{query}").context["page"].rows]

    assert titles("") == ["Judul <3>", "Judul <1>"]
    assert titles("jenis=reprint") == ["Judul <1>"]
    assert titles("satuan=serang") == ["Judul <3>"]
    assert titles("satuan=Lapas+Cilegon") == ["Judul <1>"]
    assert titles(f"media={outlet.pk}&{DAYS}&q=judul") == ["Judul <3>", "Judul <1>"]
    assert titles("dari=2026-11-21") == []
    rows = browser.get("/meja/pantauan/artikel.csv?jenis=reprint").content.decode("utf-8-sig").splitlines()
    assert len(rows) == 2 and "Lapas Kelas IIA Cilegon" in rows[1]


@pytest.mark.parametrize(
    "query",
    ["page=x", "page=-1", "media=9" * 9, "dari=2026-99-99", "satuan=%00'", "jenis=x", "dari=0001-01-01"],
)
def test_odd_addresses_are_no_errors(signed_in, reprint, query):
    for url in ("/meja/pantauan/", "/meja/pantauan/tertinggal/", "/meja/pantauan/sumber/"):
        assert signed_in("region_editor").get(f"{url}?{query}").status_code == 200


def test_ledger_counts_what_the_list_shows_and_exports_it(signed_in, reprint, foreign):
    browser = signed_in("region_editor")
    found = browser.get(f"/meja/pantauan/buku/?{DAYS}").context["ledger"]
    assert found.unit.key == "kanwil-banten" and found.totals.reprint == 1 and found.outdated == 1
    sheet = load_workbook(io.BytesIO(browser.get(f"/meja/pantauan/buku.xlsx?{DAYS}").content)).active
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert rows[1][0] == "Lapas Kelas IIA Cilegon" and rows[1][1] == "1" and rows[-1][0] == "Jumlah"


def test_ledger_without_days_is_the_last_month_and_never_over_a_year(signed_in, reprint):
    found = signed_in("unit_head").get("/meja/pantauan/buku/").context["ledger"]
    assert (found.until - found.since).days == 29
    found = (
        signed_in("unit_head").get("/meja/pantauan/buku/?dari=2001-01-01&sampai=2026-01-01").context["ledger"]
    )
    assert (found.until - found.since).days == 366


@pytest.mark.parametrize("role", SOURCE_KEEPERS)
def test_keepers_see_what_ails_a_source(role, signed_in, source):
    browser = signed_in(role)
    listed = browser.get("/meja/pantauan/sumber/").content.decode()
    assert "Umpan &lt;rusak&gt;" in listed and "gagal berulang" in listed
    assert "Artikel &lt;tidak ada&gt;" in browser.get(f"/meja/pantauan/sumber/{source.pk}/").content.decode()


@pytest.mark.parametrize("role", ["contributor", "unit_head", "ppid", "auditor", "other_region_editor"])
def test_others_neither_see_nor_change_a_source(role, signed_in, source):
    browser, own = signed_in(role), f"/meja/pantauan/sumber/{source.pk}/"
    before = list(Source.objects.values())
    assert browser.get(own).status_code == 404
    for url, given in ((own, {"every_minutes": 5}), (f"{own}aktif/", {"aktif": "0"}), (f"{own}coba/", {})):
        assert browser.post(url, given).status_code in (403, 404), url
    assert "kabar.test" not in browser.get("/meja/pantauan/sumber/").content.decode()
    assert list(Source.objects.values()) == before


def test_source_is_added_tried_slowed_and_paused(signed_in, units):
    browser = signed_in("region_editor")
    given = {
        "url": "https://baru.test/rss",
        "kind": "feed",
        "keeper": units["kanwil-banten"].pk,
        "every_minutes": 15,
    }
    browser.post("/meja/pantauan/sumber/baru/", given)
    source = Source.objects.get()
    own = f"/meja/pantauan/sumber/{source.pk}/"
    browser.post(f"{own}coba/")
    browser.post(own, {"every_minutes": 60})
    browser.post(f"{own}aktif/", {"aktif": "0"})
    source.refresh_from_db()
    assert (source.every_minutes, source.is_active) == (60, False)
    assert ProcrastinateJob.objects.get(task_name="monitoring.read_source").args == {"source_id": source.pk}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"url": "http://127.0.0.1/rss"}, "internet umum"),
        ({"url": "bukan alamat"}, "alamat lengkap"),
        ({"every_minutes": "0"}, "1"),
        ({"keeper": ""}, "tidak boleh kosong"),
    ],
)
def test_mistake_stays_in_the_form_with_its_reason(signed_in, units, given, words):
    usual = {
        "url": "https://baru.test/rss",
        "kind": "feed",
        "keeper": units["kanwil-banten"].pk,
        "every_minutes": 15,
    }
    page = signed_in("region_editor").post("/meja/pantauan/sumber/baru/", {**usual, **given})
    assert page.status_code == 400 and words in page.content.decode() and not Source.objects.exists()


def test_query_counts_do_not_grow(signed_in, units, outlet, reprint, source):
    browser = signed_in("region_editor")
    urls = ("", f"artikel/{reprint.pk}/", f"buku/?{DAYS}", "tertinggal/", "sumber/", "artikel.csv")

    def counts() -> list[int]:
        found = []
        for url in urls:
            with CaptureQueriesContext(connection) as queries:
                assert browser.get(f"/meja/pantauan/{url}").status_code == 200
            found.append(len(queries))
        return found

    counts()
    before = counts()
    for n in range(10, 40):
        make_article(outlet, n, reprint.text, units["lapas-cilegon"])
        Source.objects.create(
            outlet=outlet, kind="feed", url=f"https://kabar.test/f{n}", host="kabar.test", next_at=source.next_at,
            keeper=units["kanwil-banten"],
        )  # fmt: skip
    assert counts() == before
    assert Article.objects.count() == 31
