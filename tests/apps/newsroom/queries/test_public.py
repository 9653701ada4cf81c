"""What everyone may read, and that nothing else can be."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.public import public_notes, public_stories, public_story, removed_note
from kentongan.apps.newsroom.queries.searching import search_public
from kentongan.apps.newsroom.queries.wire import news_item, news_items
from kentongan.apps.newsroom.services.correcting import correct_story, propose_correction
from kentongan.apps.newsroom.services.withdrawing import unpublish_story, withdraw_story
from kentongan.apps.units.models import UnitName


def take_down(story: Story, newsroom: dict) -> None:
    unpublish_story(
        actor=newsroom["region_head"], story_id=story.pk, reason_code="privacy", reason="Memuat data pribadi."
    )


def test_only_published_and_withdrawn_stories_are_public(filed, in_review, approved, published, newsroom):
    filed(), in_review(), approved()
    shown, withdrawn, gone = published(), published(), published()
    withdraw_story(
        actor=newsroom["unit_head"], story_id=withdrawn.pk, reason="Sumber mencabut keterangannya."
    )
    take_down(gone, newsroom)
    assert {story.pk for story in public_stories()} == {shown.pk, withdrawn.pk}
    assert public_story(gone.pk) is None and removed_note(gone.pk).reason == "Memuat data pribadi."
    assert removed_note(shown.pk) is None and removed_note(withdrawn.pk) is None


@pytest.mark.parametrize("stage", ["filed", "in_review", "approved"])
def test_story_on_its_way_is_nowhere(stage, request):
    story = request.getfixturevalue(stage)()
    assert public_story(story.pk) is None
    assert not public_stories().exists()
    assert search_public("kangkung") == []
    assert removed_note(story.pk) is None


def test_newest_comes_first_and_branches_are_cut(published, units):
    first, second = published(), published()
    assert [story.pk for story in public_stories()] == [second.pk, first.pk]
    assert public_stories(branch_path=units["kanwil-banten"].path).count() == 2
    assert public_stories(branch_path=units["kanwil-kaltim"].path).count() == 0
    assert public_stories(topic="pembinaan-kemandirian").count() == 2
    assert public_stories(topic="keamanan").count() == 0


def test_proposed_correction_is_not_public(published, newsroom, words):
    from dataclasses import replace

    story = published()
    changed = replace(words, headline="Warga Binaan Lapas Cilegon Panen Bayam dan Selada")
    propose_correction(
        actor=newsroom["contributor"],
        story_id=story.pk,
        based_on=1,
        content=changed,
        reason="Sayurnya keliru ditulis.",
    )
    assert public_story(story.pk).headline == words.headline
    assert search_public("selada") == []
    correct_story(actor=newsroom["unit_head"], story_id=story.pk, version=2)
    assert [hit.story.pk for hit in search_public("selada")] == [story.pk]
    assert [(note.kind, note.reason) for note in public_notes()] == [
        ("corrected", "Sayurnya keliru ditulis.")
    ]


def test_search_stems_indonesian_and_marks_the_words(published):
    published()
    (hit,) = search_public("memanen kebun")
    assert {words.lower() for words, found in hit.pieces if found} >= {"memanen"}
    assert "".join(words for words, _found in hit.pieces).startswith("Cilegon")


@pytest.mark.parametrize(
    "asked", ["", "  ", "\x00", "a" * 5000, "'; drop table", "kangkung & | !", '"', "<script>"]
)
def test_search_survives_any_words(published, asked):
    published()
    assert isinstance(search_public(asked), list)


def test_search_finds_by_unit_and_excludes(published):
    published()
    assert search_public("lapas cilegon") and not search_public("kangkung -cilegon")


def test_withdrawn_story_is_searchable_without_its_text(published, newsroom):
    story = published()
    withdraw_story(actor=newsroom["unit_head"], story_id=story.pk, reason="Sumber mencabut keterangannya.")
    (hit,) = search_public("kangkung")
    assert "premi" not in "".join(words for words, _found in hit.pieces)


def test_item_carries_what_the_wire_needs(published, settings):
    settings.SITE_URL = "https://berita.contoh.test"
    item = news_item(published())
    assert item.uri.startswith("tag:berita.contoh.test,2026:berita/")
    assert item.region == "Kanwil Ditjenpas Banten"
    assert (item.unit_key, item.located, item.dateline) == ("lapas-cilegon", "Cilegon", "Cilegon")
    assert item.issuer.name == "Lapas Kelas IIA Cilegon"
    assert item.subjects[0].code == "pembinaan-kemandirian"
    assert item.body_html.startswith("<p>Cilegon, INFO_PAS") and item.body_html.count("<p>") == 5
    assert type(item).from_json(item.to_json()) == item


def test_item_bears_the_name_of_its_day(published, units):
    from datetime import date

    unit = units["lapas-cilegon"]
    UnitName.objects.create(
        unit=unit, name="Lapas Lama", official_name="Lapas Lama", valid_to=date(2026, 10, 31)
    )
    UnitName.objects.create(
        unit=unit, name="Lapas Baru", official_name="Lapas Baru", valid_from=date(2026, 11, 1)
    )
    assert news_item(published()).issuer.name == "Lapas Lama"


def test_markup_in_a_body_is_text(published, words):
    item = news_item(published(body=words.body + "\n\n<script>alert(1)</script> & kawan."))
    assert "<script>" not in item.body_html and "&lt;script&gt;" in item.body_html


def test_page_of_items_costs_the_same_for_three_and_for_nine(published):
    def cost(count: int) -> int:
        stories = list(public_stories()[:count])
        assert len(stories) == count
        with CaptureQueriesContext(
            connection,
        ) as asked:
            news_items(stories)
        return len(asked)

    for _ in range(9):
        published()
    assert cost(3) == cost(9) <= 7
