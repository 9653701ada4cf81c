"""The archive of earlier sites as the public meets it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from kentongan.apps.intake.models import OldStory
from kentongan.apps.intake.services.history import opening, reading, starting
from kentongan.apps.newsroom.queries.public import public_stories
from kentongan.foundation.sheets.writing import to_csv

pytestmark = pytest.mark.django_db
HEADER = ("judul", "isi", "tanggal", "satuan", "tautan")


@pytest.fixture
def archive(actors, units):
    """`archive(rows)`: brought in by the region's editor, opened by its head."""

    def made(rows, *, is_open=True):
        batch = starting.start_import(
            actor=actors["region_editor"],
            unit_id=units["kanwil-banten"].pk,
            upload=SimpleUploadedFile("a.csv", to_csv(HEADER, rows)),
            site="lama.test",
        )
        reading.read_batch(batch_id=batch.pk)
        if is_open:
            opening.open_batch(actor=actors["region_head"], batch_id=batch.pk)
        return batch

    return made


def row(number: int, day: str = "17/8/2019", office: str = "Rutan Kelas IIB Serang") -> tuple[str, ...]:
    return (f"Judul {number}", f"Isi nomor {number}.", day, office, "https://lama.test/1")


def test_a_page_says_what_it_is_where_from_and_under_which_ministry(archive):
    archive([row(1), row(2, "1/2/2025")])
    old, new = (OldStory.objects.get(headline=f"Judul {number}") for number in (1, 2))
    answer = Client().get(f"/arsip-lama/{old.pk}/")
    words = answer.content.decode()
    assert answer.status_code == 200 and not answer.cookies and "Vary" not in answer.headers
    assert "17 Agu 2019" in words and "Kementerian Hukum dan HAM" in words and "lama.test" in words
    assert "tidak menulis dan tidak memeriksanya" in words and "Isi nomor 1." in words
    assert "masih di bawah" not in Client().get(f"/arsip-lama/{new.pk}/").content.decode()
    again = Client().get(f"/arsip-lama/{old.pk}/", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_what_was_not_opened_is_not_there(archive):
    archive([row(1)], is_open=False)
    waiting = OldStory.objects.get()
    assert Client().get(f"/arsip-lama/{waiting.pk}/").status_code == 404
    assert "Judul 1" not in Client().get("/arsip-lama/").content.decode()


def test_what_was_taken_down_is_gone_with_its_words(archive, actors):
    archive([row(1)])
    shown = OldStory.objects.get()
    opening.remove_old(actor=actors["region_editor"], row_id=shown.pk)
    answer = Client().get(f"/arsip-lama/{shown.pk}/")
    assert answer.status_code == 410 and b"Judul 1" not in answer.content


def test_no_other_page_or_feed_knows_an_old_story(archive):
    archive([row(77)])
    assert not public_stories().exists()
    for path in ("/", "/feed.atom", "/feed.json", "/satuan/rutan-serang/", "/cari/?q=Judul", "/sitemap.xml"):
        assert b"Judul 77" not in Client().get(path).content, path


def test_leaves_follow_each_other_without_gap_or_repeat(archive):
    archive([row(number, f"{1 + number % 5}/1/2019") for number in range(95)])
    seen, query = [], ""
    while True:
        answer = Client().get("/arsip-lama/" + query)
        rows = answer.context["rows"]
        seen += [one.pk for one in rows]
        query = answer.context["older"]
        if not query:
            break
    assert len(seen) == len(set(seen)) == 95


@pytest.mark.parametrize(
    "query", ["?sebelum=2019-13-01_1", "?sebelum=x", "?sebelum=2019-01-01_999999999999999"]
)
def test_a_broken_place_is_the_beginning_or_the_end(archive, query):
    archive([row(1)])
    assert Client().get("/arsip-lama/" + query).status_code == 200


def test_an_office_has_its_own_list_and_an_unknown_one_none(archive):
    archive([row(1), row(2, office="Lapas Kelas IIA Cilegon")])
    own = Client().get("/arsip-lama/?satuan=rutan-serang").content.decode()
    assert "Judul 1" in own and "Judul 2" not in own
    assert Client().get("/arsip-lama/?satuan=tiada").status_code == 404


def test_a_full_list_and_a_page_cost_the_same_few_queries(archive, django_assert_num_queries):
    archive([row(number) for number in range(45)])
    key = OldStory.objects.first().pk
    with django_assert_num_queries(1):
        Client().get("/arsip-lama/")
    with django_assert_num_queries(1):
        Client().get(f"/arsip-lama/{key}/")
