"""One sending, however often it is tried, is one save; an edit made elsewhere is never overwritten."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from django.utils import timezone

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.errors import CannotSubmit, Conflict, NotAllowed, StoryNotFound, UploadNotFound
from kentongan.apps.newsroom.gate.content import Content, PhotoLine
from kentongan.apps.newsroom.models import Arrival, Photo, Story, StoryVersion, Upload
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.sending.arrivals import arrival_of, arrived_among
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.sending import parts
from kentongan.apps.newsroom.services.sending.arrivals import (
    Known,
    add_sent_photos,
    note_arrival,
    purge_arrivals,
    story_for_sending,
    submit_sending,
    take_sending,
)
from kentongan.foundation.audit.models import AuditEntry


@pytest.fixture
def send(newsroom, units) -> Callable[..., Arrival]:
    """Everything that a try of a phone does, from the story to the arrival."""

    def sending(
        content: Content, *, key: UUID, filing: UUID, photos: tuple[UUID, ...] = (), by="contributor", **more
    ) -> Arrival:
        actor = newsroom[by]
        office = units["lapas-cilegon"].pk
        known = story_for_sending(actor=actor, unit_id=office, content=content, filing_key=filing)
        added = add_sent_photos(actor=actor, story_id=known.story.pk, keys=dict(enumerate(photos)))
        lines = tuple(PhotoLine(photo=one.pk, caption="Panen") for one in added.photos.values())
        return take_sending(actor=actor, key=key, known=known, content=replace(content, photos=lines), **more)

    return sending


def test_sent_twice_is_one_story_with_one_save(send, words):
    key, filing = uuid4(), uuid4()
    assert send(words, key=key, filing=filing) == send(words, key=key, filing=filing)
    assert (Story.objects.count(), StoryVersion.objects.count(), Arrival.objects.count()) == (1, 1, 1)


def test_two_photos_come_once_and_leave_no_pieces(
    send, words, sent_photo, django_capture_on_commit_callbacks
):
    photos = sent_photo(colour="teal"), sent_photo(colour="navy")
    with django_capture_on_commit_callbacks(execute=True):
        arrived = send(words, key=uuid4(), filing=uuid4(), photos=photos)
    story = Story.objects.select_related("current").get()
    assert len(content_of(story, story.current).photos) == Photo.objects.count() == 2
    assert arrived.version == story.current.number
    assert {row.photo_id for row in Upload.objects.all()} == set(Photo.objects.values_list("pk", flat=True))
    assert not any(path.exists() for one in photos for path in (parts.path_of(one), *parts.clean_of(one)))


def test_cut_after_the_photo_before_the_words_doubles_nothing(send, words, sent_photo, newsroom, units):
    filing, photo = uuid4(), sent_photo()
    known = story_for_sending(
        actor=newsroom["contributor"],
        unit_id=units["lapas-cilegon"].pk,
        content=words,
        filing_key=filing,
    )
    add_sent_photos(actor=newsroom["contributor"], story_id=known.story.pk, keys={0: photo})
    send(words, key=uuid4(), filing=filing, photos=(photo,))
    assert (Story.objects.count(), Photo.objects.count()) == (1, 1)


def test_photo_not_there_in_whole_is_asked_for_again(filed, newsroom, sent_photo):
    story, key = filed(), sent_photo()
    Upload.objects.filter(key=key).update(held=1)
    with pytest.raises(UploadNotFound):
        add_sent_photos(actor=newsroom["contributor"], story_id=story.pk, keys={0: key})


def test_photo_whose_file_was_lost_is_asked_for_again(filed, newsroom, sent_photo):
    story, key = filed(), sent_photo()
    parts.drop(key)
    with pytest.raises(UploadNotFound):
        add_sent_photos(actor=newsroom["contributor"], story_id=story.pk, keys={0: key})


def test_somebody_elses_photo_joins_no_story(filed, newsroom, sent_photo):
    story, key = filed(), sent_photo(by="unit_coord")
    with pytest.raises(UploadNotFound):
        add_sent_photos(actor=newsroom["contributor"], story_id=story.pk, keys={0: key})


def test_edit_made_elsewhere_is_not_overwritten(filed, newsroom, words):
    story, key = filed(), uuid4()
    theirs = replace(words, headline="Judul dari Koordinator Satuan Kerja")
    save_story(actor=newsroom["unit_coord"], story_id=story.pk, based_on=1, content=theirs)
    mine = replace(words, where="Kebun belakang")
    with pytest.raises(Conflict):
        take_sending(actor=newsroom["contributor"], key=key, known=Known(story, 1), content=mine)
    story.refresh_from_db()
    assert content_of(story, story.current) == theirs
    assert not Arrival.objects.filter(key=key).exists()


def test_writer_goes_on_from_a_sending_whose_answer_was_lost(send, words):
    filing, first, second = uuid4(), uuid4(), uuid4()
    send(words, key=first, filing=filing)
    more = replace(words, where="Kebun hidroponik")
    send(more, key=second, filing=filing, before=first)
    again = replace(more, where="Kebun hidroponik di belakang")
    send(again, key=uuid4(), filing=filing, before=second)
    story = Story.objects.select_related("current").get()
    assert content_of(story, story.current) == again


def test_a_strangers_earlier_sending_opens_nothing(filed, newsroom, words):
    story, theirs = filed(), uuid4()
    saved = save_story(
        actor=newsroom["unit_coord"], story_id=story.pk, based_on=1, content=replace(words, where="Dapur")
    )
    note_arrival(actor=newsroom["unit_coord"], key=theirs, story_id=story.pk, version=saved.number)
    with pytest.raises(Conflict):
        take_sending(
            actor=newsroom["contributor"],
            key=uuid4(),
            known=Known(story, 1),
            content=replace(words, where="Gerbang"),
            before=theirs,
        )


def test_wish_to_submit_is_granted_once(send, words, newsroom):
    key = uuid4()
    send(words, key=key, filing=uuid4())
    for _ in range(2):
        story = submit_sending(actor=newsroom["contributor"], key=key)
    assert story.status == StoryStatus.IN_REVIEW
    assert AuditEntry.objects.filter(verb="story_submitted").count() == 1


def test_story_that_came_back_is_not_submitted_behind_its_writers_back(send, words, newsroom):
    key = uuid4()
    send(words, key=key, filing=uuid4())
    story = submit_sending(actor=newsroom["contributor"], key=key)
    Story.objects.filter(pk=story.pk).update(status=StoryStatus.RETURNED)
    assert submit_sending(actor=newsroom["contributor"], key=key).status == StoryStatus.RETURNED


def test_gaps_hold_the_submission_not_the_words(send, words, newsroom):
    key = uuid4()
    send(replace(words, why=""), key=key, filing=uuid4())
    with pytest.raises(CannotSubmit):
        submit_sending(actor=newsroom["contributor"], key=key)
    assert Arrival.objects.filter(key=key, submitted=False).exists()


def test_nobody_sends_into_a_story_that_they_do_not_see(filed, newsroom, words):
    story = filed()
    with pytest.raises(StoryNotFound):
        take_sending(actor=newsroom["other_contributor"], key=uuid4(), known=Known(story, 1), content=words)


def test_nobody_files_for_an_office_of_others(newsroom, units, words):
    with pytest.raises(NotAllowed):
        story_for_sending(
            actor=newsroom["other_contributor"],
            unit_id=units["lapas-cilegon"].pk,
            content=words,
            filing_key=uuid4(),
        )
    assert not Story.objects.exists()


def test_arrivals_are_seen_by_who_sent_them(send, words, newsroom, django_assert_num_queries):
    key = uuid4()
    arrived = send(words, key=key, filing=uuid4())
    with django_assert_num_queries(1):
        assert arrived_among(newsroom["contributor"], [key, uuid4()]) == {key: arrived.story_id}
    assert arrived_among(newsroom["unit_coord"], [key]) == {}
    assert arrival_of(newsroom["unit_coord"], key) is None
    with django_assert_num_queries(0):
        assert arrived_among(newsroom["contributor"], []) == {}


def test_arrival_is_audited_with_its_version_only(send, words):
    send(words, key=uuid4(), filing=uuid4())
    entry = AuditEntry.objects.get(verb="sending_arrived")
    assert entry.detail == {"version": 1}


def test_arrivals_of_last_year_are_forgotten(send, words):
    send(words, key=uuid4(), filing=uuid4())
    assert purge_arrivals() == 0
    with time_machine.travel(timezone.now() + timedelta(days=200)):
        assert purge_arrivals() == 1


def test_words_whose_photos_never_came_are_read_with_the_next_save(newsroom, units, words):
    actor, office, key = newsroom["contributor"], units["lapas-cilegon"].pk, uuid4()
    known = story_for_sending(actor=actor, unit_id=office, content=words, filing_key=key, is_read=False)
    assert known.story.current.report is None
    saved = save_story(actor=actor, story_id=known.story.pk, based_on=1, content=words)
    assert saved.number == 1 and saved.report is not None
