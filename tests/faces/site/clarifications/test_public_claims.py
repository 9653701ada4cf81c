"""Published clarifications: what everybody may read, and nothing else."""

from datetime import date

import extruct
import pytest
from django.test import Client
from rdflib.namespace import SDO
from tests.apps.clarifications.claims import CLAIM, FACT, SOURCE, decided, filed, proven, published
from tests.validators.feeds import assert_valid_atom

from kentongan.apps.clarifications.models import Claim
from kentongan.apps.clarifications.services.answering import draft_answer
from kentongan.apps.newsroom.services.profile import load_profile
from kentongan.apps.newsroom.services.withdrawing import unpublish_story, withdraw_story

pytestmark = pytest.mark.django_db
QUOTE = "Bayar 50 ribu dulu baru boleh masuk"


@pytest.fixture
def public(actors, units, settings, tmp_path) -> Claim:
    settings.MEDIA_ROOT = tmp_path / "media"
    load_profile()
    claim = decided(
        actors["unit_head"],
        proven(
            actors["contributor"], filed(actors["contributor"], units["lapas-cilegon"], platform="facebook")
        ),
    )
    story = draft_answer(actor=actors["contributor"], claim_id=claim.pk)
    published(
        story.pk, actors["contributor"], actors["unit_coord"], actors["unit_head"], actors["region_editor"]
    )
    claim.refresh_from_db()
    return claim


@pytest.fixture
def hidden(actors, units, settings, tmp_path) -> Claim:
    settings.MEDIA_ROOT = tmp_path / "media"
    load_profile()
    return filed(actors["contributor"], units["lapas-cilegon"])


def text_of(path: str) -> str:
    response = Client().get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def path_of(claim: Claim) -> str:
    return f"/klarifikasi/{claim.pk}-{claim.slug}/"


def test_an_open_claim_is_nowhere(hidden):
    assert Client().get(f"/klarifikasi/{hidden.pk}/").status_code == 404
    for path in ("/klarifikasi/", "/klarifikasi/feed.atom", f"/klarifikasi/?q={CLAIM[:20]}"):
        assert CLAIM not in text_of(path)


def test_the_page_tells_verdict_fact_source_proof_and_answer(public):
    page = text_of(path_of(public))
    for words in ("Putusan: Hoaks", FACT, SOURCE, CLAIM, "Direkam", f'href="/berita/{public.story_id}-'):
        assert words in page
    capture = public.sightings.get().captures.get()
    assert capture.sha256 in page
    assert page.index(FACT) < page.index(f"<p>{CLAIM}</p>")


def test_neither_the_words_of_others_nor_their_accounts_are_public(public):
    public.sightings.update(address="https://facebook.com/orang.tertentu/posts/1")
    page = text_of(path_of(public))
    assert QUOTE not in page and "orang.tertentu" not in page
    assert "Facebook" in page


def test_an_address_of_a_medium_stands_as_text(public):
    public.sightings.update(platform="media", address="https://kabar-peraga.test/tarif")
    page = text_of(path_of(public))
    assert "https://kabar-peraga.test/tarif" in page
    assert 'href="https://kabar-peraga.test' not in page


def test_a_short_or_old_address_leads_on(public):
    for path in (f"/klarifikasi/{public.pk}/", f"/klarifikasi/{public.pk}-lama/"):
        response = Client().get(path)
        assert (response.status_code, response.headers["Location"]) == (301, path_of(public))


def test_claim_review_is_what_search_engines_expect(public):
    found = extruct.extract(text_of(path_of(public)), syntaxes=["json-ld"], errors="strict")["json-ld"]
    (review,) = [one for one in found if one["@type"] == "ClaimReview"]
    assert review["claimReviewed"] == CLAIM
    assert review["author"]["name"] == public.unit.official_name
    rating = review["reviewRating"]
    assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
    assert rating["alternateName"] == "Hoaks"
    assert review["itemReviewed"]["@type"] == "Claim"
    nodes = [review, rating, review["itemReviewed"], review["author"]]
    assert all(node["@type"] in SDO for node in nodes)
    assert all(name.startswith("@") or name in SDO for node in nodes for name in node)


def test_hostile_words_stay_words(public):
    Claim.objects.filter(pk=public.pk).update(
        text="</script><script>alert(1)</script>", reason="<b>tebal</b> & “kutip”"
    )
    for path in (path_of(public), "/klarifikasi/"):
        assert "<script>alert" not in text_of(path)


def test_the_feed_is_valid_and_tells_of_withdrawal(public, actors):
    feed = Client().get("/klarifikasi/feed.atom")
    assert_valid_atom(feed.content)
    assert public.story.headline in feed.content.decode()
    withdraw_story(actor=actors["unit_head"], story_id=public.story_id, reason="Sumbernya ternyata keliru.")
    feed = Client().get("/klarifikasi/feed.atom")
    assert_valid_atom(feed.content)
    assert "Sumbernya ternyata keliru." in feed.content.decode() and FACT not in feed.content.decode()


def test_a_withdrawn_answer_shows_its_note_and_no_review(public, actors):
    withdraw_story(actor=actors["unit_head"], story_id=public.story_id, reason="Sumbernya ternyata keliru.")
    page = text_of(path_of(public))
    assert "Sumbernya ternyata keliru." in page and FACT not in page and "ClaimReview" not in page


def test_an_unpublished_answer_is_gone(public, actors):
    unpublish_story(
        actor=actors["central_editor"],
        story_id=public.story_id,
        reason="Memuat data pribadi.",
        reason_code="privacy",
    )
    assert Client().get(path_of(public)).status_code == 404
    assert public.story.headline not in text_of("/klarifikasi/")


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("q=kunjungan", True),
        ("q=narkoba", False),
        ("putusan=hoax", True),
        ("putusan=true", False),
        ("satuan=lapas-cilegon", True),
        ("satuan=tidak-ada", True),
        ("bulan=2001-01", False),
        ("bulan=%00&putusan=%00&q=%00&hal=9999", True),
        ("bulan=2026-99", True),
    ],
)
def test_the_list_is_searched(public, query, is_found):
    assert (public.story.headline in text_of(f"/klarifikasi/?{query}")) == is_found


def test_this_month_is_found_by_its_month(public):
    month = public.published_at.astimezone().strftime("%Y-%m")
    assert public.story.headline in text_of(f"/klarifikasi/?bulan={month}")
    assert date.fromisoformat(f"{month}-01")


def test_pages_need_no_session_and_few_queries(public, django_assert_max_num_queries):
    client = Client()
    with django_assert_max_num_queries(7):
        response = client.get(path_of(public))
    assert not response.cookies and "public" in response.headers["Cache-Control"]
    with django_assert_max_num_queries(2):
        client.get("/klarifikasi/")
    with django_assert_max_num_queries(3):
        client.get("/klarifikasi/feed.atom")
    again = client.get(path_of(public), headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 304
