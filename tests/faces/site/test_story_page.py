"""The page of one story."""

from datetime import UTC, date, datetime

import pytest
from django.utils.html import escape
from tests.validators.articles import assert_valid_news_article

from kentongan.apps.newsroom.enums import NoteKind, StoryStatus
from kentongan.apps.units.models import Affiliation, Unit

pytestmark = pytest.mark.django_db


def _address(story) -> str:
    return f"/berita/{story.pk}-{story.slug}/"


def test_story_shows_its_words_its_photo_and_where_it_comes_from(client, make_story):
    story = make_story(pictured=2)
    page = client.get(_address(story)).text
    assert "<h1>Warga Binaan Belajar Membuat Roti</h1>" in page
    assert "<p>Cilegon, INFO_PAS – Sebanyak 20 warga binaan" in page
    assert 'alt="Dua orang menguleni adonan"' in page and "(Dok. Humas)" in page
    assert "/satuan/lapas-cilegon/" in page and "/wilayah/kanwil-banten/" in page
    assert "/topik/pembinaan-kemandirian/" in page
    assert page.count("<figure") == 2


def test_story_time_is_told_in_the_zone_of_its_unit(client, make_story):
    story = make_story(unit="lapas-nunukan", at=datetime(2026, 3, 4, 16, 30, tzinfo=UTC))
    assert "5 Maret 2026, 00.30 WITA" in client.get(_address(story)).text


@pytest.mark.parametrize("slug", ["", "-salah", "-berita-1-lagi"])
def test_wrong_slug_leads_to_the_one_address(client, make_story, slug):
    story = make_story()
    answer = client.get(f"/berita/{story.pk}{slug}/")
    assert (answer.status_code, answer.headers["Location"]) == (301, _address(story))


def test_story_without_a_slug_stands_at_its_number(client, make_story):
    story = make_story()
    type(story).objects.filter(pk=story.pk).update(slug="")
    assert client.get(f"/berita/{story.pk}/").status_code == 200


@pytest.mark.parametrize("number", ["0", "999999", "9" * 30])
def test_story_that_never_was_is_not_found(client, units, number):
    assert client.get(f"/berita/{number}/").status_code == 404


def test_corrected_story_says_what_when_and_why(client, make_story, note):
    story = make_story()
    note(story, NoteKind.CORRECTED, "Jumlah peserta 20, bukan 25.")
    page = client.get(_address(story)).text
    assert "Berita ini telah diralat." in page and "Jumlah peserta 20, bukan 25." in page
    article = assert_valid_news_article(page)
    assert "Jumlah peserta 20" in article["correction"][0]["text"]


def test_withdrawn_story_keeps_title_and_reason_but_not_its_words(client, make_story, note):
    story = make_story(status=StoryStatus.WITHDRAWN, pictured=1)
    note(story, NoteKind.WITHDRAWN, "Menyebut alamat narasumber.")
    answer = client.get(_address(story))
    page = answer.text
    assert answer.status_code == 200
    assert "Berita ini ditarik" in page and "Menyebut alamat narasumber." in page
    assert "Bekal ini mereka pakai" not in page and "<figure" not in page
    assert assert_valid_news_article(page)["creativeWorkStatus"] == "Withdrawn"


def test_removed_story_answers_gone_with_reason_and_successor(client, make_story, note):
    story, successor = (
        make_story("Nama anak disebut", status=StoryStatus.UNPUBLISHED),
        make_story("Versi yang benar"),
    )
    note(story, NoteKind.UNPUBLISHED, "Memuat nama anak.", successor=successor)
    for address in (_address(story), f"/berita/{story.pk}/"):
        answer = client.get(address)
        assert answer.status_code == 410
        assert "Memuat nama anak." in answer.text and "Melindungi data pribadi" in answer.text
        assert "Versi yang benar" in answer.text
        assert "Nama anak disebut" not in answer.text and "Bekal ini" not in answer.text


def test_removed_story_does_not_name_a_successor_that_is_gone_itself(client, make_story, note):
    story, successor = (
        make_story(status=StoryStatus.UNPUBLISHED),
        make_story("Draf pengganti", status=StoryStatus.DRAFT),
    )
    note(story, NoteKind.UNPUBLISHED, "Keliru.", successor=successor)
    assert "Draf pengganti" not in client.get(f"/berita/{story.pk}/").text


def test_news_article_is_valid_and_complete(client, make_story, settings):
    settings.SITE_URL = "https://berita.contoh.go.id"
    story = make_story(pictured=1)
    article = assert_valid_news_article(client.get(_address(story)).text)
    assert article["url"] == f"https://berita.contoh.go.id{_address(story)}"
    assert article["publisher"]["name"] == "Lapas Kelas IIA Cilegon"
    assert article["image"][0]["contentUrl"].startswith("https://berita.contoh.go.id/foto/")


@pytest.mark.parametrize(
    "words",
    [
        "</script><script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{ 7|add:7 }} {% now %}",
        "&lt;b&gt;",
    ],
)
def test_hostile_words_stay_words(client, make_story, words):
    story = make_story(words, body=f"Cilegon – {words}")
    page = client.get(_address(story)).text
    assert f"<h1>{escape(words)}</h1>" in page
    assert "<script>alert" not in page and "<img src=x" not in page
    assert assert_valid_news_article(page)["headline"] == words


def test_story_of_the_former_ministry_says_so(client, make_story, units):
    former = Unit.objects.create(
        key="kemenkumham",
        type="ministry",
        name="Kemenkumham",
        official_name="Kementerian Hukum dan Hak Asasi Manusia",
    )
    former.path = f"/{former.pk}/"
    former.save()
    split = date(2024, 10, 20)
    Affiliation.objects.create(unit=units["kanwil-banten"], parent=former, valid_to=split)
    Affiliation.objects.create(
        unit=units["kanwil-banten"], parent=units["ditjenpas"], valid_from=date(2024, 10, 21)
    )
    old = make_story("Lama", at=datetime(2024, 9, 24, 3, tzinfo=UTC))
    new = make_story("Baru", at=datetime(2024, 11, 24, 3, tzinfo=UTC))
    words = "masih di bawah Kementerian Hukum dan Hak Asasi Manusia"
    assert words in client.get(_address(old)).text
    assert words not in client.get(_address(new)).text


def test_story_costs_the_same_with_one_and_many_neighbours(
    client, make_story, note, django_assert_max_num_queries
):
    story = make_story(pictured=1)
    make_story("Tetangga", minutes=5)
    note(story, NoteKind.CORRECTED, "Satu.")
    with django_assert_max_num_queries(16) as few:
        client.get(_address(story))
    for number in range(30):
        make_story(f"Tetangga {number}", minutes=number, pictured=1)
    note(story, NoteKind.CORRECTED, "Dua.")
    with django_assert_max_num_queries(16) as many:
        client.get(_address(story))
    assert len(few) == len(many)
