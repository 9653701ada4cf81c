"""Filing and saving: nothing twice, nothing lost, nobody overwritten."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from uuid import uuid4

import pytest
from django.db import connection

from kentongan.apps.newsroom.errors import BadContent, Conflict, NotAllowed, StoryNotFound
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.foundation.audit import trail


def test_incomplete_draft_is_kept(newsroom, units):
    story = file_story(
        actor=newsroom["contributor"],
        unit_id=units["lapas-cilegon"].pk,
        content=Content(what="Panen"),
        filing_key=uuid4(),
    )
    assert (story.status, story.current.number, story.current.facts) == ("draft", 1, {"what": "Panen"})
    assert [e.verb for e in trail.of_subject(f"story:{story.pk}")] == ["story_filed"]


def test_content_comes_back_as_it_was_filed(filed, words):
    story = filed()
    assert content_of(story, story.current) == words


def test_sent_twice_is_one_story(newsroom, units, words):
    key, unit = uuid4(), units["lapas-cilegon"].pk
    sent = [
        file_story(actor=newsroom["contributor"], unit_id=unit, content=words, filing_key=key)
        for _ in range(3)
    ]
    assert len({story.pk for story in sent}) == 1
    assert StoryVersion.objects.count() == 1


def test_second_sending_with_more_words_becomes_the_next_version(newsroom, units, words):
    key, unit = uuid4(), units["lapas-cilegon"].pk
    file_story(actor=newsroom["contributor"], unit_id=unit, content=words, filing_key=key)
    longer = replace(words, why="Agar terampil")
    story = file_story(actor=newsroom["contributor"], unit_id=unit, content=longer, filing_key=key)
    assert story.current.number == 2
    assert story.current.facts["why"] == "Agar terampil"


def test_key_of_another_writer_opens_nothing(newsroom, units, words):
    key, unit = uuid4(), units["lapas-cilegon"].pk
    file_story(actor=newsroom["contributor"], unit_id=unit, content=words, filing_key=key)
    with pytest.raises(StoryNotFound):
        file_story(actor=newsroom["unit_head"], unit_id=unit, content=words, filing_key=key)


@pytest.mark.parametrize(
    "who", ["public", "auditor", "admin", "ppid", "other_contributor", "other_unit_head"]
)
def test_who_does_not_file_there_is_refused(newsroom, units, words, who):
    with pytest.raises(NotAllowed):
        file_story(actor=newsroom[who], unit_id=units["lapas-cilegon"].pk, content=words, filing_key=uuid4())
    assert not Story.objects.exists()


def test_save_makes_the_next_version_and_keeps_the_last(filed, newsroom, words):
    story = filed()
    changed = replace(words, headline="Judul Baru yang Lebih Jelas")
    save_story(actor=newsroom["unit_coord"], story_id=story.pk, based_on=1, content=changed)
    assert [v.headline for v in story.versions.all()] == [words.headline, changed.headline]


def test_save_without_a_change_makes_no_version_and_no_author(filed, newsroom, words):
    story = filed()
    version = save_story(actor=newsroom["unit_head"], story_id=story.pk, based_on=1, content=words)
    assert version.number == 1
    assert story.versions.count() == 1


def test_save_over_an_unseen_version_is_a_conflict_and_loses_nothing(filed, newsroom, words):
    story = filed()
    mine = replace(words, headline="Judul dari Koordinator Satuan Kerja")
    save_story(actor=newsroom["unit_coord"], story_id=story.pk, based_on=1, content=mine)
    with pytest.raises(Conflict) as caught:
        save_story(
            actor=newsroom["contributor"],
            story_id=story.pk,
            based_on=1,
            content=replace(words, headline="Lain"),
        )
    assert caught.value.newer == 2
    assert Story.objects.get(pk=story.pk).current.headline == mine.headline


def test_stranger_cannot_tell_a_story_from_none(filed, newsroom, words):
    story = filed()
    for missing in (story.pk, story.pk + 1):
        with pytest.raises(StoryNotFound):
            save_story(actor=newsroom["other_unit_head"], story_id=missing, based_on=1, content=words)


def test_contributor_cannot_change_a_story_under_review(in_review, newsroom, words):
    story = in_review()
    with pytest.raises(NotAllowed):
        save_story(
            actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=replace(words, why="Lain")
        )


def test_save_during_review_starts_review_anew_with_the_right_route(in_review, newsroom, words):
    story = in_review()
    changed = replace(words, topic="keamanan")
    save_story(actor=newsroom["unit_coord"], story_id=story.pk, based_on=1, content=changed)
    story = Story.objects.get(pk=story.pk)
    assert (story.status, story.step, story.route.key) == ("in_review", "unit_coord", "region")


def test_published_story_is_not_saved_over(published, newsroom, words):
    story = published()
    with pytest.raises(NotAllowed, match="ralat"):
        save_story(
            actor=newsroom["unit_head"], story_id=story.pk, based_on=1, content=replace(words, why="Lain")
        )


@pytest.mark.parametrize(
    "change", [{"headline": "x" * 301}, {"body": "x" * 30_001}, {"who": "x" * 2_001}, {"topic": "tidak-ada"}]
)
def test_what_cannot_be_kept_is_refused_in_words(filed, change):
    with pytest.raises(BadContent):
        filed(**change)


def test_control_characters_and_line_ends_are_tidied(filed):
    story = filed(body="Satu\r\n\r\nDua\x00\x08", headline="  Judul ")
    assert (story.current.body, story.current.headline) == ("Satu\n\nDua", "Judul")


def test_foreign_photo_is_refused(filed, words, newsroom):
    from kentongan.apps.newsroom.gate.content import PhotoLine

    with pytest.raises(BadContent, match="bukan milik"):
        filed(photos=(PhotoLine(photo=999_999),))


@pytest.mark.django_db(transaction=True)
def test_two_taps_at_once_are_one_story(newsroom, units, words):
    key, unit = uuid4(), units["lapas-cilegon"].pk

    def send(_tap: int) -> int:
        try:
            return file_story(actor=newsroom["contributor"], unit_id=unit, content=words, filing_key=key).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as taps:
        assert len(set(taps.map(send, range(4)))) == 1
    assert StoryVersion.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_savers_at_once_never_overwrite_each_other(filed, newsroom, words):
    story = filed()

    def save(name: str) -> str:
        try:
            changed = replace(words, why=f"Alasan dari {name}")
            save_story(actor=newsroom[name], story_id=story.pk, based_on=1, content=changed)
            return "saved"
        except Conflict:
            return "conflict"
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as savers:
        results = list(savers.map(save, ["contributor", "unit_coord", "unit_head", "region_editor"]))
    assert sorted(results) == ["conflict"] * 3 + ["saved"]


def test_submit_looks_at_the_version_that_was_read(filed, newsroom, words):
    story = filed()
    save_story(
        actor=newsroom["unit_coord"],
        story_id=story.pk,
        based_on=1,
        content=replace(words, why="Agar mandiri"),
    )
    with pytest.raises(Conflict):
        submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)
