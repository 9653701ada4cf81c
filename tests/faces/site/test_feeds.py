"""Feeds of the nation, regions and units, judged by validators that are not ours."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from tests.validators.feeds import assert_valid_atom, assert_valid_json_feed, assert_valid_rss
from tests.validators.wires import assert_valid_ninjs

from kentongan.apps.newsroom.enums import NoteKind, StoryStatus

pytestmark = pytest.mark.django_db

VALIDATORS = {
    "feed.atom": assert_valid_atom,
    "feed.rss": assert_valid_rss,
    "feed.json": assert_valid_json_feed,
    "ninjs.json": assert_valid_ninjs,
}
HOMES = ("/", "/wilayah/kanwil-banten/", "/satuan/lapas-cilegon/")


@pytest.fixture
def life(make_story, note) -> None:
    """Stories as a year leaves them: plain, pictured, corrected, withdrawn, removed, with characters XML forbids."""
    make_story("Biasa & <b>tajam</b> “kutip” – 日本 🥁", pictured=2, minutes=1)
    make_story(
        "Aksara \x0b\x1f\ufffe terlarang",
        body="Cilegon – Isi \x00 \x08 dengan ]]> dan \ud83d.".replace("\x00", "").replace("\ud83d", ""),
        minutes=2,
    )
    note(make_story("Diralat", minutes=3), NoteKind.CORRECTED, "Jumlah <20> & bukan 25 \x0c.")
    note(make_story("Ditarik", status=StoryStatus.WITHDRAWN, minutes=4), NoteKind.WITHDRAWN, "Keliru.")
    note(make_story("Dihapus", status=StoryStatus.UNPUBLISHED, minutes=5), NoteKind.UNPUBLISHED, "Nama anak.")


@pytest.mark.parametrize("name", VALIDATORS)
@pytest.mark.parametrize("home", HOMES)
def test_feed_of_a_full_life_is_valid(client, life, settings, home, name):
    settings.SITE_URL = "https://berita.contoh.go.id"
    answer = client.get(home + name)
    assert answer.status_code == 200
    VALIDATORS[name](answer.content)
    assert "Diralat" in answer.text and "Dihapus" not in answer.text
    if name != "ninjs.json":  # has no word for the page that a list mirrors
        assert "https://berita.contoh.go.id" + home in answer.text


@pytest.mark.parametrize("name", VALIDATORS)
@pytest.mark.parametrize("home", HOMES)
def test_feed_without_stories_is_valid(client, units, settings, home, name):
    settings.SITE_URL = "https://berita.contoh.go.id"
    VALIDATORS[name](client.get(home + name).content)


def test_feed_holds_the_newest_thirty_of_its_branch(client, make_story):
    for number in range(35):
        make_story(f"Judul {number}", minutes=number)
    make_story("Dari Nunukan", unit="lapas-nunukan")
    titles = [
        item["title"] for item in json.loads(client.get("/wilayah/kanwil-banten/feed.json").content)["items"]
    ]
    assert titles == [f"Judul {number}" for number in range(30)]


def test_correction_of_an_old_story_comes_back_into_the_feed(client, make_story, note):
    old = make_story("Berita lama", at=datetime.now(UTC) - timedelta(days=300))
    for number in range(35):
        make_story(f"Judul {number}", minutes=number)
    titles = lambda: [item["title"] for item in json.loads(client.get("/feed.json").content)["items"]]  # noqa: E731
    assert "Berita lama" not in titles()
    note(old, NoteKind.CORRECTED, "Tanggal keliru.")
    assert titles()[-1] == "Berita lama" and len(titles()) == 31


def test_feed_of_a_region_under_the_wrong_kind_is_led_home(client, units):
    answer = client.get("/satuan/kanwil-banten/feed.atom")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/wilayah/kanwil-banten/feed.atom")
    assert client.get("/satuan/tidak-ada/feed.atom").status_code == 404
    assert client.get("/satuan/lapas-cilegon/feed.xml").status_code == 404


def test_story_as_ninjs_is_valid(client, make_story, note, settings):
    settings.SITE_URL = "https://berita.contoh.go.id"
    story = make_story(pictured=1)
    note(story, NoteKind.CORRECTED, "Jumlah peserta keliru.")
    answer = client.get(f"/berita/{story.pk}.ninjs.json")
    assert_valid_ninjs(answer.content)
    told = json.loads(answer.content)
    assert told["version"] == "2" and "Jumlah peserta keliru." in told["edNote"]


@pytest.mark.parametrize("name", VALIDATORS)
def test_feed_costs_the_same_with_three_and_thirty_stories(
    client, make_story, django_assert_max_num_queries, name
):
    for number in range(3):
        make_story(f"Judul {number}", minutes=number, pictured=1)
    with django_assert_max_num_queries(11) as few:
        client.get(f"/{name}")
    for number in range(30):
        make_story(
            f"Lagi {number}", unit=("rutan-serang", "lapas-nunukan")[number % 2], minutes=number, pictured=1
        )
    with django_assert_max_num_queries(11) as many:
        client.get(f"/{name}")
    assert len(few) == len(many)
