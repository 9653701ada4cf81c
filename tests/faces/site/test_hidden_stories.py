"""What the public must never see: drafts, stories under review, stories that were removed."""

import json

import pytest

pytestmark = pytest.mark.django_db

PAGES = (
    "/",
    "/wilayah/kanwil-banten/",
    "/satuan/lapas-cilegon/",
    "/topik/pembinaan-kemandirian/",
    "/cari/?q=tersembunyi",
    "/cari/?q=rahasia",
    "/ralat/",
    *(f"{home}{name}" for home in ("/", "/wilayah/kanwil-banten/", "/satuan/lapas-cilegon/")
      for name in ("feed.atom", "feed.rss", "feed.json", "ninjs.json")),
    "/sitemap-0.xml",
    "/news-sitemap.xml",
)  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
def test_hidden_story_stands_on_no_public_page(client, make_story, hidden, address):
    shown = make_story("Berita rahasia umum yang tampak")  # the page is not empty for a wrong reason
    answer = client.get(address)
    assert answer.status_code == 200
    told = answer.text
    if address.startswith("/sitemap"):
        assert f"/berita/{shown.pk}-" in told
    elif address not in ("/ralat/", "/cari/?q=tersembunyi"):
        assert "yang tampak" in told
    assert "tersembunyi" not in told.replace("q=tersembunyi", "").replace('value="tersembunyi"', "").replace(
        "“tersembunyi”", ""
    ).replace("<title>tersembunyi", "")
    for story in hidden.values():
        assert f"/berita/{story.pk}" not in told
        assert not any(f"/foto/{photo.pk}/" in told for photo in story.pictures.all())


@pytest.mark.parametrize("stage", ["draft", "in_review", "returned", "approved", "unpublished"])
def test_hidden_story_has_no_page_no_ninjs_and_no_photo(client, hidden, stage):
    story = hidden[stage]
    gone = 410 if stage == "unpublished" else 404
    slug = story.slug or "rahasia"
    for address in (f"/berita/{story.pk}/", f"/berita/{story.pk}-{slug}/", f"/berita/{story.pk}.ninjs.json"):
        answer = client.get(address)
        assert answer.status_code == gone
        assert "tersembunyi" not in answer.text
    photo = story.pictures.get()
    for size in ("kecil.webp", "sedang.webp", "penuh.jpg"):
        assert client.get(f"/foto/{photo.pk}/{size}").status_code == 404


def test_newer_draft_of_a_public_story_does_not_shine_through(client, make_story):
    story = make_story("Judul yang terbit")
    version = story.current
    version.pk, version.number = None, 2
    version.headline, version.body = "Judul draf tersembunyi", "Naskah tersembunyi."
    version.save()
    type(story).objects.filter(pk=story.pk).update(current=version)
    for address in (f"/berita/{story.pk}-{story.slug}/", "/", "/feed.json", f"/berita/{story.pk}.ninjs.json"):
        assert "tersembunyi" not in client.get(address).text


def test_removed_story_gives_a_problem_with_its_reason_to_programs(client, hidden):
    answer = client.get(f"/berita/{hidden['unpublished'].pk}.ninjs.json")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert json.loads(answer.content)["detail"] == "Memuat nama anak."
