"""What the public must not see, in any form: pages, feeds, maps, search, the API."""

import json

import pytest
from django.urls import reverse
from tests.house.people import OWN, PLACES
from tests.house.stories import HIDDEN, number_of
from tests.house.visits import Door
from tests.house.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("house-doors")]


def public_answers(world: World) -> list[str]:
    """Addresses of everything that lists stories in public, with questions that aim at the hidden ones."""
    searches = [
        f"{reverse('search_page')}?q={number_of(place, stage)}" for place in PLACES for stage in HIDDEN
    ]
    feeds = ("feed.atom", "feed.rss", "feed.json", "ninjs.json")
    branches = [f"/satuan/{place}/{name}" for place in PLACES for name in feeds]
    regions = [f"/wilayah/{key}/{name}" for key in ("kanwil-banten", "kanwil-kaltim") for name in feeds]
    pages = [
        "/",
        "/satuan/",
        "/ralat/",
        "/tentang/",
        "/topik/pembinaan-kemandirian/",
        "/wilayah/kanwil-banten/",
    ]
    units = [f"/satuan/{place}/" for place in PLACES]
    maps = ["/sitemap.xml", "/news-sitemap.xml", f"/sitemap-{world.story(OWN, 'draft') // 10_000}.xml"]
    api = [
        reverse("api:stories") + query
        for query in ("", f"?unit={OWN}", "?limit=100", "?since=2020-01-01T00:00:00Z")
    ]
    return [*searches, *(f"/{name}" for name in feeds), *branches, *regions, *pages, *units, *maps, *api]


def test_nothing_hidden_stands_in_any_public_answer(door: Door):
    hidden = {stage: [door.world.headline(place, stage) for place in PLACES] for stage in HIDDEN}
    hidden_ids = [door.world.story(place, stage) for place in PLACES for stage in HIDDEN]
    for path in public_answers(door.world):
        answer = door.knock("public", "GET", path)
        assert answer.status == 200, path
        for stage, headlines in hidden.items():
            # The correction log tells that a story was removed, and why; it names its office, not its words.
            assert not any(headline in answer.text for headline in headlines), f"{path} shows a story {stage}"
        if path.startswith(("/sitemap", "/news-")):
            assert not any(f"/berita/{pk}-" in answer.text for pk in hidden_ids), path


def test_public_answers_show_what_is_public(door: Door):
    """The counterpart: the probes above can find something."""
    shown = door.world.headline(OWN, "published")
    for path in (
        "/",
        "/feed.atom",
        "/feed.rss",
        "/feed.json",
        "/ninjs.json",
        f"/satuan/{OWN}/",
        "/news-sitemap.xml",
    ):
        assert shown in door.knock("public", "GET", path).text.replace("&quot;", '"'), path
    found = door.knock("public", "GET", f"/cari/?q={number_of(OWN, 'published')}")
    assert shown in found.text


def test_public_answers_are_the_same_for_everybody(door: Door):
    """Who signs in sees no more on the public site: else a cache in front would hand it on."""
    for path in ("/", "/feed.atom", f"/satuan/{OWN}/", "/cari/?q=kangkung", "/ralat/"):
        answers = {
            door.knock(who, "GET", path).body for who in ("public", "contributor", "central_lead", "admin")
        }
        assert len(answers) == 1, path


def test_an_open_correction_changes_nothing_in_public(door: Door):
    """A proposed text waits at the desk: page, ninjs, feed and API still give the first one."""
    story = door.world.story(OWN, "correcting")
    for path in (f"/berita/{story}.ninjs.json", f"/api/v1/stories/{story}"):
        told = json.loads(door.knock("public", "GET", path).text)
        assert told["version"] in (1, "1")


def test_a_withdrawn_story_keeps_its_words_out_of_every_answer(door: Door):
    """Its title and the reason stay; a sentence of the text is in no public answer any more."""
    story, sentence = (
        door.world.story(OWN, "withdrawn"),
        "Peserta sudah tiga bulan mengikuti pelatihan menanam",
    )
    slug = door.world.stories[OWN, "withdrawn"].slug
    assert (
        sentence in door.knock("public", "GET", f"/api/v1/stories/{door.world.story(OWN, 'published')}").text
    )
    for path in (f"/berita/{story}-{slug}/", f"/berita/{story}.ninjs.json", f"/api/v1/stories/{story}"):
        assert sentence not in door.knock("public", "GET", path).text, path
    number = number_of(OWN, "withdrawn")
    assert sentence not in door.knock("public", "GET", f"/cari/?q={number}").text
