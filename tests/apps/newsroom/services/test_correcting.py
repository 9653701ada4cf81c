"""One proposes, another publishes."""

from dataclasses import replace

import pytest

from kentongan.apps.channels.models import WireItem
from kentongan.apps.newsroom.errors import BadContent, CannotSubmit, Conflict, NotAllowed, WrongStage
from kentongan.apps.newsroom.models import Correction, Story
from kentongan.apps.newsroom.services.correcting import correct_story, drop_correction, propose_correction
from kentongan.apps.newsroom.services.withdrawing import withdraw_story
from kentongan.core.wire.newsitem import NewsItem

WHY = "Jumlah hasil panen keliru ditulis."


@pytest.fixture
def proposed(published, newsroom, words):
    """A published story with a correction that its writer proposed."""
    story = published()
    content = replace(words, body=words.body.replace("40 kilogram", "45 kilogram"))
    propose_correction(
        actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=content, reason=WHY
    )
    return Story.objects.get(pk=story.pk)


def test_proposal_changes_nothing_for_readers(proposed):
    assert proposed.public.number == 1
    assert "40 kilogram" in proposed.public.body
    assert WireItem.objects.count() == 1


def test_second_person_publishes_with_a_note(proposed, newsroom):
    correct_story(actor=newsroom["unit_head"], story_id=proposed.pk, version=2)
    story = Story.objects.get(pk=proposed.pk)
    assert (story.public.number, story.public_version, story.status) == (2, 2, "published")
    assert story.slug == proposed.slug
    assert story.changed_at > story.published_at
    item = NewsItem.from_json(WireItem.objects.order_by("-version").first().payload)
    assert item.pubstatus == "usable" and "45 kilogram" in item.body_text
    assert [(n.kind, n.reason) for n in item.corrections] == [("corrected", WHY)]


def test_proposer_does_not_publish_own_correction(published, newsroom, words):
    story = published()
    content = replace(words, headline="Warga Binaan Lapas Cilegon Panen 45 Kilogram Kangkung")
    propose_correction(
        actor=newsroom["unit_head"], story_id=story.pk, based_on=1, content=content, reason=WHY
    )
    for who in ("unit_head", "unit_coord"):
        with pytest.raises(NotAllowed):
            correct_story(actor=newsroom[who], story_id=story.pk, version=2)
    correct_story(actor=newsroom["region_editor"], story_id=story.pk, version=2)
    assert Story.objects.get(pk=story.pk).headline == content.headline


def test_correction_without_a_change_or_a_reason_is_refused(published, newsroom, words):
    story = published()
    with pytest.raises(BadContent, match="sama"):
        propose_correction(
            actor=newsroom["unit_head"], story_id=story.pk, based_on=1, content=words, reason=WHY
        )
    with pytest.raises(BadContent, match="alasan"):
        propose_correction(
            actor=newsroom["unit_head"],
            story_id=story.pk,
            based_on=1,
            content=replace(words, why="Agar mandiri"),
            reason="salah",
        )


def test_correction_passes_the_same_standard(published, newsroom, words):
    story = published()
    bad = replace(words, body=words.body + "\n\nPeserta bernomor NIK 3201010101900001 hadir.")
    with pytest.raises(CannotSubmit):
        propose_correction(
            actor=newsroom["unit_head"], story_id=story.pk, based_on=1, content=bad, reason=WHY
        )
    assert Story.objects.get(pk=story.pk).current.number == 1


def test_second_proposal_replaces_the_first(proposed, newsroom, words):
    better = replace(words, body=words.body.replace("40 kilogram", "46 kilogram"))
    with pytest.raises(Conflict):
        propose_correction(
            actor=newsroom["region_editor"], story_id=proposed.pk, based_on=1, content=better, reason=WHY
        )
    propose_correction(
        actor=newsroom["region_editor"], story_id=proposed.pk, based_on=2, content=better, reason=WHY
    )
    assert sorted(Correction.objects.values_list("outcome", flat=True)) == ["dropped", "open"]
    with pytest.raises(Conflict):
        correct_story(actor=newsroom["unit_head"], story_id=proposed.pk, version=2)
    correct_story(actor=newsroom["unit_head"], story_id=proposed.pk, version=3)
    assert "46 kilogram" in Story.objects.get(pk=proposed.pk).public.body


def test_dropped_proposal_leaves_the_public_text_current(proposed, newsroom, words):
    with pytest.raises(NotAllowed):
        drop_correction(actor=newsroom["unit_coord"], story_id=proposed.pk)
    drop_correction(actor=newsroom["contributor"], story_id=proposed.pk)
    story = Story.objects.get(pk=proposed.pk)
    assert story.current_id == story.public_id
    with pytest.raises(WrongStage):
        correct_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
    again = replace(words, why="Agar peserta mandiri")
    made = propose_correction(
        actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=again, reason=WHY
    )
    assert made.version.number == 3


def test_withdrawal_drops_an_open_correction(proposed, newsroom):
    withdraw_story(actor=newsroom["unit_head"], story_id=proposed.pk, reason="Sumber mencabut keterangannya.")
    assert Correction.objects.get().outcome == "dropped"
    with pytest.raises(WrongStage):
        correct_story(actor=newsroom["region_editor"], story_id=proposed.pk, version=2)


def test_topic_of_a_public_story_changes_with_the_correction_only(published, newsroom, words):
    story = published()
    propose_correction(
        actor=newsroom["contributor"],
        story_id=story.pk,
        based_on=1,
        content=replace(words, topic="kerja-sama"),
        reason=WHY,
    )
    assert Story.objects.get(pk=story.pk).topic.key == "pembinaan-kemandirian"
    correct_story(actor=newsroom["unit_head"], story_id=story.pk, version=2)
    assert Story.objects.get(pk=story.pk).topic.key == "kerja-sama"
