"""The national front page."""

import re

import pytest

from kentongan.apps.newsroom.enums import StoryStatus

pytestmark = pytest.mark.django_db


def test_front_leads_with_the_newest_national_story(client, make_story):
    make_story("Berita biasa terbaru", minutes=1)
    make_story("Berita nasional", minutes=60, national=True)
    make_story("Berita nasional lama", minutes=90, national=True)
    page = client.get("/").text
    lead = page[page.index("lead-story") : page.index("Terbaru dari satuan")]
    assert lead.index("Berita nasional</a>") < lead.index("Berita nasional lama")
    assert page.count("Berita nasional</a>") == 1


def test_front_without_national_story_leads_with_the_newest_pictured(client, make_story):
    make_story("Tanpa foto", minutes=1)
    make_story("Dengan foto", minutes=5, pictured=1)
    page = client.get("/").text
    assert re.search(r'class="lead-story".*?Dengan foto', page, re.DOTALL)
    assert "Tanpa foto" in page


def test_front_never_leads_with_a_withdrawn_story(client, make_story):
    make_story("Yang ditarik", status=StoryStatus.WITHDRAWN, national=True)
    page = client.get("/").text
    assert "lead-story" not in page
    assert "Ditarik" in page and "Yang ditarik" in page


def test_front_of_an_empty_nation_says_so(client, units):
    page = client.get("/").text
    assert "Belum ada berita" in page
    assert "/wilayah/kanwil-banten/" in page


def test_front_lists_regions_by_island(client, units):
    page = client.get("/").text
    assert page.index("Jawa</h3>") < page.index("/wilayah/kanwil-banten/")
    assert page.index("Kalimantan</h3>") < page.index("/wilayah/kanwil-kaltim/")


def test_pages_turn_through_every_story_once(client, make_story):
    moment = make_story("Judul 0").published_at
    expected = {f"Judul {number}" for number in range(45)}
    for number in range(1, 45):  # many share one moment: the place must part them by number
        make_story(f"Judul {number}", at=moment)
    seen: list[str] = []
    address = "/"
    for _ in range(10):
        page = client.get(address).text
        seen += re.findall(r">(Judul \d+)</a></h", page)
        older = re.search(r'rel="next" href="(\?sebelum=[\d-]+)"', page)
        if not older:
            break
        address = "/" + older[1]
    assert sorted(seen) == sorted(expected)


@pytest.mark.parametrize("place", ["abc", "-1", "9" * 17 + "-1", "1-2-3", "%00", "1-" + "9" * 18])
def test_a_place_that_makes_no_sense_is_no_error(client, make_story, place):
    make_story()
    assert client.get(f"/?sebelum={place}").status_code == 200


def test_front_costs_the_same_with_three_and_thirty_stories(
    client, make_story, django_assert_max_num_queries, settings
):
    for number in range(3):
        make_story(f"Judul {number}", minutes=number, pictured=number % 2, national=number == 0)
    with django_assert_max_num_queries(5) as few:
        client.get("/")
    for number in range(3, 33):
        make_story(f"Judul {number}", minutes=number, pictured=number % 2, national=number % 5 == 0)
    with django_assert_max_num_queries(5) as many:
        assert client.get("/").status_code == 200
    assert len(few) == len(many)


def test_first_view_without_photos_is_light(client, make_story):
    for number in range(25):
        make_story(f"Judul berita yang cukup panjang nomor {number}", minutes=number, pictured=1)
    assert len(client.get("/").content) < 40_000


def test_front_needs_no_script(client, make_story):
    make_story()
    assert "<script" not in client.get("/").text
