"""The one way to the public, and the ways back."""

import pytest

from kentongan.apps.channels.models import WireItem
from kentongan.apps.newsroom import signals
from kentongan.apps.newsroom.errors import BadContent, CannotPublish, Conflict, NotAllowed, StoryNotFound
from kentongan.apps.newsroom.models import PublicNote, Story
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.withdrawing import unpublish_story, withdraw_story
from kentongan.core.wire.newsitem import NewsItem
from kentongan.foundation.audit import trail


def fresh(story: Story) -> Story:
    return Story.objects.get(pk=story.pk)


def test_publication_sets_all_that_readers_see(published, words):
    story = fresh(published())
    assert (story.status, story.public_version, story.headline) == ("published", 1, words.headline)
    assert story.public_id == story.current_id
    assert story.slug == "warga-binaan-lapas-cilegon-panen-40-kilogram-kangkung"
    assert story.summary.startswith("Lapas Kelas IIA Cilegon memanen")
    assert story.published_at == story.changed_at
    assert "'kangkung':" in story.search


def test_publication_hands_the_item_to_the_channels(published):
    story = fresh(published())
    row = WireItem.objects.get()
    item = NewsItem.from_json(row.payload)
    assert (row.unit_id, row.version, item.pubstatus) == (story.unit_id, 1, "usable")
    assert item.url.endswith(f"/berita/{story.pk}-{story.slug}/")


@pytest.mark.parametrize("who", ["contributor", "unit_coord", "auditor"])
def test_who_may_not_publish(approved, newsroom, who):
    story = approved()
    with pytest.raises(NotAllowed):
        publish_story(actor=newsroom[who], story_id=story.pk, version=1)
    assert not WireItem.objects.exists()


def test_other_branch_does_not_even_see_it(approved, newsroom):
    with pytest.raises(StoryNotFound):
        publish_story(actor=newsroom["other_unit_head"], story_id=approved().pk, version=1)


def test_story_without_all_approvals_stays_in(in_review, newsroom):
    with pytest.raises(CannotPublish, match="Koordinator Humas UPT"):
        publish_story(actor=newsroom["unit_head"], story_id=in_review().pk, version=1)


def test_second_publication_is_refused(published, newsroom):
    with pytest.raises(CannotPublish, match="sudah terbit"):
        publish_story(actor=newsroom["unit_head"], story_id=published().pk, version=1)
    assert WireItem.objects.count() == 1


def test_standard_looks_again_at_publication(approved, newsroom):
    story = approved()
    type(story.current).objects.filter(pk=story.current_id).update(
        body=story.current.body + " NIK 3201010101900001."
    )
    with pytest.raises(CannotPublish, match="Standar menahan"):
        publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)


def test_publisher_must_have_read_the_newest_version(approved, newsroom):
    with pytest.raises(Conflict):
        publish_story(actor=newsroom["unit_head"], story_id=approved().pk, version=7)


def test_announcement_stands_and_falls_with_the_transaction(approved, newsroom):
    heard = []

    def hear(sender, story_id, version, **_rest):
        heard.append((story_id, version))

    signals.story_published.connect(hear)
    try:
        story = approved()
        publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
    finally:
        signals.story_published.disconnect(hear)
    assert heard == [(story.pk, 1)]


def test_withdrawn_story_keeps_its_page_with_a_note(published, newsroom):
    story = published()
    withdraw_story(actor=newsroom["unit_head"], story_id=story.pk, reason="Sumber mencabut keterangannya.")
    story = fresh(story)
    assert (story.status, story.public_version, story.is_public) == ("withdrawn", 2, True)
    item = NewsItem.from_json(WireItem.objects.order_by("-version").first().payload)
    assert item.pubstatus == "canceled" and item.corrections[-1].kind == "withdrawn"
    assert [e.verb for e in trail.of_subject(f"story:{story.pk}")][-1] == "story_withdrawn"


def test_withdrawal_needs_a_reason_and_a_head(published, newsroom):
    story = published()
    with pytest.raises(BadContent):
        withdraw_story(actor=newsroom["unit_head"], story_id=story.pk, reason=" salah ")
    with pytest.raises(NotAllowed):
        withdraw_story(actor=newsroom["contributor"], story_id=story.pk, reason="Sumber mencabut keterangan.")
    assert fresh(story).status == "published"


def test_unpublished_story_leaves_only_its_reason(published, newsroom):
    story = published()
    for who in ("unit_head", "region_editor"):
        with pytest.raises(NotAllowed):
            unpublish_story(
                actor=newsroom[who], story_id=story.pk, reason_code="privacy", reason="Memuat data pribadi."
            )
    unpublish_story(
        actor=newsroom["region_head"], story_id=story.pk, reason_code="privacy", reason="Memuat data pribadi."
    )
    assert fresh(story).status == "unpublished"
    item = NewsItem.from_json(WireItem.objects.order_by("-version").first().payload)
    assert item.is_removed and not item.body_text and not item.photos
    assert PublicNote.objects.get().reason_code == "privacy"


def test_successor_must_be_public(published, filed, newsroom):
    story, draft = published(), filed()
    for successor in (draft.pk, story.pk, 10_000):
        with pytest.raises(BadContent):
            unpublish_story(
                actor=newsroom["central_lead"],
                story_id=story.pk,
                reason_code="superseded",
                reason="Digantikan berita yang lebih lengkap.",
                successor_id=successor,
            )
    assert fresh(story).status == "published"
