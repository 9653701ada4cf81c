"""Packages at the desk."""

import pytest
from django.urls import reverse

from kentongan.apps.newsroom.models import Package, Story
from kentongan.apps.newsroom.services.packaging.packages import make_packages

pytestmark = pytest.mark.django_db


@pytest.fixture
def packaged(published, newsroom) -> Story:
    story = published()
    make_packages(actor=newsroom["contributor"], story_id=story.pk)
    return story


def at(name: str, story: Story, *more: str) -> str:
    return reverse(name, args=[story.pk, *more])


def test_the_life_line_leads_to_the_packages(at_desk, packaged):
    page = at_desk("contributor").get(at("story_lifeline", packaged)).content.decode()
    assert at("story_packages", packaged) in page


def test_one_tap_makes_them_all(at_desk, published):
    story, browser = published(), at_desk("contributor")
    assert "Belum dibuat." in browser.get(at("story_packages", story)).content.decode()
    browser.post(at("story_packages", story))
    page = browser.get(at("story_packages", story)).content.decode()
    assert "Takarir saluran" in page and "siap" in page and "tidak berfoto" in page


def test_a_strange_number_comes_back_with_the_words_and_is_not_kept(at_desk, packaged):
    answer = at_desk("contributor").post(
        at("package_page", packaged, "messenger"), {"teks_whatsapp": "Panen 400 kilogram!"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422 and "Angka ini tidak ada dalam berita: 400" in page
    assert "Panen 400 kilogram!" in page and 'name="allow"' not in page


def test_a_strange_name_may_be_ticked(at_desk, packaged):
    browser, url = at_desk("contributor"), at("package_page", packaged, "messenger")
    words = {"teks_whatsapp": "Panen 40 kilogram bersama Sobat."}
    assert 'value="Sobat"' in browser.post(url, words).content.decode()
    assert browser.post(url, words | {"allow": ["Sobat"]}).status_code == 302
    assert Package.objects.get(kind="messenger").allowed == ["Sobat"]
    assert browser.post(url, {"teks_whatsapp": "Panen 40 kilogram oleh Sobat."}).status_code == 302


def test_a_text_file_leaves_with_a_published_story_only(at_desk, packaged, filed, newsroom):
    answer = at_desk("contributor").get(at("package_text", packaged, "captions"))
    assert answer.status_code == 200 and "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "INSTAGRAM" in answer.content.decode()
    draft = filed(headline="Draf Lain Tentang Kegiatan di Lapas Cilegon")
    make_packages(actor=newsroom["contributor"], story_id=draft.pk)
    assert at_desk("contributor").get(at("package_text", draft, "captions")).status_code == 409
    assert at_desk("contributor").get(at("package_text", packaged, "english")).status_code == 409


def test_no_button_to_copy_what_may_not_leave(at_desk, filed, newsroom):
    draft = filed()
    make_packages(actor=newsroom["contributor"], story_id=draft.pk)
    page = at_desk("contributor").get(at("package_page", draft, "captions")).content.decode()
    assert "data-copy" not in page and "belum boleh dibagikan" in page


def test_unknown_kinds_and_strangers_find_nothing(at_desk, packaged):
    assert at_desk("contributor").get(at("package_page", packaged, "poster")).status_code == 404
    assert at_desk("contributor").get(at("package_page", packaged, "photos")).status_code == 404
    for name, more in (("story_packages", ()), ("package_page", ("radio",)), ("package_text", ("radio",))):
        assert at_desk("other_contributor").get(at(name, packaged, *more)).status_code == 404


def test_sharing_and_taking_back(at_desk, packaged):
    url = at("package_share", packaged, "captions")
    assert at_desk("contributor").post(url, {"do": "share"}).status_code == 403
    at_desk("unit_head").post(url, {"do": "share"})
    assert Package.objects.get(kind="captions").shared_at
    at_desk("contributor").post(url, {"do": "unshare"})
    assert Package.objects.get(kind="captions").shared_at is None


def test_the_list_costs_the_same_for_one_package_and_for_all(
    at_desk, packaged, django_assert_max_num_queries
):
    browser = at_desk("contributor")
    browser.get(at("story_packages", packaged))
    with django_assert_max_num_queries(9):
        browser.get(at("story_packages", packaged))
