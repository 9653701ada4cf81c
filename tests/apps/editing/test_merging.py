"""The same event, filed by several offices: proposed, merged without loss, parted again."""

from dataclasses import replace

import pytest

from kentongan.apps.editing.errors import BadWords, NotFound, WrongStage
from kentongan.apps.editing.models import Contribution, Likeness
from kentongan.apps.editing.queries.sameness import (
    likenesses_visible_to,
    merge_that_took,
    merges_visible_to,
    offices_credited,
)
from kentongan.apps.editing.services.gathering import part_stories, seek_alike
from kentongan.apps.editing.services.merging import merge_stories, undo_merge
from kentongan.apps.newsroom.errors import StoryNotFound
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import submit_story

pytestmark = pytest.mark.django_db


def merged(newsroom, lead, *others, by="region_head", note=""):
    return merge_stories(actor=newsroom[by], lead_id=lead.pk, story_ids=[one.pk for one in others], note=note)


def again(story: Story) -> Story:
    return Story.objects.select_related("current").get(pk=story.pk)


def publish(newsroom, story):
    for officer in ("unit_coord", "unit_head"):
        approve_story(actor=newsroom[officer], story_id=story.pk, version=1)
    return publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)


def test_two_offices_on_one_event_are_proposed_once(told_twice):
    first, second, pair = told_twice()
    assert (pair.story_id, pair.other_id, pair.outcome) == (second.pk, first.pk, "open")
    assert pair.percent >= 65
    assert seek_alike(story_id=second.pk) == 0 and seek_alike(story_id=first.pk) == 0
    assert Likeness.objects.count() == 1


def test_other_events_and_own_stories_are_not_proposed(in_review, filed, newsroom, words):
    first = in_review()
    in_review(headline="Warga Binaan Lapas Cilegon Kembali Panen Kangkung")
    text = (
        "Serang, INFO_PAS – Rutan Serang memeriksa kesehatan gigi 60 penghuni bersama puskesmas, Rabu (7/10)."
    )
    other = replace(words, headline="Rutan Serang Periksa Gigi Penghuni", body=text, quotes=())
    story = filed(
        by="region_editor",
        unit="rutan-serang",
        **{n: getattr(other, n) for n in ("headline", "body", "quotes")},
    )
    submit_story(actor=newsroom["region_editor"], story_id=story.pk, version=1)
    assert seek_alike(story_id=story.pk) == 0 and seek_alike(story_id=first.pk) == 0


def test_only_who_decides_over_both_sees_the_proposal(told_twice, newsroom):
    _first, _second, pair = told_twice()
    for who in ("region_head", "central_editor"):
        assert likenesses_visible_to(newsroom[who]).get() == pair
    for who in ("unit_head", "contributor", "other_region_editor", "auditor"):
        assert not likenesses_visible_to(newsroom[who]).exists()


def test_merge_takes_the_others_out_of_the_queue_whole(told_twice, newsroom):
    first, second, pair = told_twice()
    merge = merged(newsroom, first, second, note="Terima kasih, fotonya dipakai.")
    second = again(second)
    assert second.status == "returned" and second.current.number == 1
    said = second.decisions.get()
    assert (
        said.reason == "duplicate"
        and "fotonya dipakai" in said.note
        and "Lapas Kelas IIA Cilegon" in said.note
    )
    assert again(first).status == "in_review"
    pair.refresh_from_db()
    assert pair.outcome == "merged" and merge_that_took(second.pk) == merge
    assert [unit.key for unit in offices_credited(first.pk)] == ["rutan-serang"]


def test_undone_merge_puts_all_back_where_they_were(told_twice, newsroom):
    first, second, pair = told_twice()
    merge = merged(newsroom, first, second)
    assert undo_merge(actor=newsroom["region_head"], merge_id=merge.pk) == []
    assert again(second).status == "in_review" and not offices_credited(first.pk)
    pair.refresh_from_db()
    assert pair.outcome == "open" and not merge_that_took(second.pk)
    with pytest.raises(WrongStage):
        undo_merge(actor=newsroom["region_head"], merge_id=merge.pk)


def test_undo_leaves_a_text_that_its_writer_changed(told_twice, newsroom, words):
    first, second, _pair = told_twice()
    merge = merged(newsroom, first, second)
    changed = replace(words, headline="Rutan Serang Panen Sendiri")
    save_story(actor=newsroom["region_editor"], story_id=second.pk, based_on=1, content=changed)
    assert undo_merge(actor=newsroom["region_head"], merge_id=merge.pk) == [second.pk]
    assert again(second).status == "returned"


def test_writer_who_submits_again_stands_alone(told_twice, newsroom):
    first, second, _pair = told_twice()
    merged(newsroom, first, second)
    submit_story(actor=newsroom["region_editor"], story_id=second.pk, version=1)
    assert merge_that_took(second.pk) is None and not offices_credited(first.pk)
    assert again(second).status == "in_review"


def test_published_lead_keeps_its_merge(told_twice, newsroom):
    first, second, _pair = told_twice()
    merge = merged(newsroom, first, second)
    publish(newsroom, first)
    with pytest.raises(WrongStage):
        undo_merge(actor=newsroom["region_head"], merge_id=merge.pk)
    assert again(second).status == "returned" and merge_that_took(second.pk) == merge


def test_public_story_leads_and_is_never_taken_in(told_twice, newsroom):
    first, second, _pair = told_twice()
    publish(newsroom, first)
    with pytest.raises(WrongStage):
        merged(newsroom, second, first)
    assert again(first).status == "published" and again(second).status == "in_review"
    merged(newsroom, first, second)
    assert [unit.key for unit in offices_credited(first.pk)] == ["rutan-serang"]


@pytest.mark.parametrize(("who", "refusal"), [("unit_head", StoryNotFound), ("auditor", None)])
def test_merging_takes_a_decider_over_all(told_twice, newsroom, who, refusal):
    first, second, _pair = told_twice()
    with pytest.raises(refusal or Exception) as caught:
        merged(newsroom, first, second, by=who)
    assert caught.value.code in ("not_found", "not_allowed")
    assert again(second).status == "in_review" and not Contribution.objects.exists()


def test_author_of_a_telling_does_not_merge_it(told_twice, newsroom):
    """The newsroom's own verdict takes it out of the queue, and authors give none on their texts."""
    first, second, _pair = told_twice()
    with pytest.raises(Exception, match="Penulis tidak memutuskan"):
        merged(newsroom, first, second, by="region_editor")
    assert again(second).status == "in_review" and not Contribution.objects.exists()


def test_merge_of_nothing_with_itself_or_twice_is_refused(told_twice, newsroom):
    first, second, _pair = told_twice()
    with pytest.raises(BadWords):
        merged(newsroom, first, first)
    merged(newsroom, first, second)
    with pytest.raises(WrongStage):
        merged(newsroom, first, second)
    with pytest.raises(WrongStage):
        merged(newsroom, second, first)


def test_parted_pair_is_not_proposed_again(told_twice, newsroom):
    first, second, pair = told_twice()
    with pytest.raises(NotFound):
        part_stories(actor=newsroom["unit_head"], likeness_id=pair.pk)
    part_stories(actor=newsroom["region_head"], likeness_id=pair.pk)
    assert not likenesses_visible_to(newsroom["region_head"]).exists()
    assert seek_alike(story_id=first.pk) == seek_alike(story_id=second.pk) == 0


def test_merges_are_seen_in_the_own_branch(told_twice, newsroom):
    first, second, _pair = told_twice()
    merge = merged(newsroom, first, second)
    assert merges_visible_to(newsroom["unit_head"]).get() == merge
    assert not merges_visible_to(newsroom["other_region_editor"]).exists()


def test_seeking_costs_few_queries(told_twice, django_assert_max_num_queries):
    _first, second, _pair = told_twice()
    with django_assert_max_num_queries(7):
        seek_alike(story_id=second.pk)
