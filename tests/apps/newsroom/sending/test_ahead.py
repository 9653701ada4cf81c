"""Photos that come before their words are ready when the words come."""

import os
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import time_machine
from django.utils import timezone

from kentongan.apps.newsroom.errors import UploadNotFound
from kentongan.apps.newsroom.models import Photo, Upload
from kentongan.apps.newsroom.queries.sending.uploads import upload_of
from kentongan.apps.newsroom.services import photos
from kentongan.apps.newsroom.services.photos import add_photo
from kentongan.apps.newsroom.services.pictures import clean_picture
from kentongan.apps.newsroom.services.sending import parts, uploads
from kentongan.apps.newsroom.services.sending.arrivals import add_sent_photos
from kentongan.apps.newsroom.services.sending.preparing import prepare_upload, prepared
from kentongan.apps.newsroom.services.sending.uploads import add_piece, begin_upload, purge_uploads


@pytest.fixture
def ready(newsroom, sent_photo):
    """Sends a photo and makes it ready: `ready(colour="teal")` gives its key."""

    def make(**picture: object) -> UUID:
        key = sent_photo(**picture)
        prepare_upload(actor=newsroom["contributor"], key=key)
        return key

    return make


def no_cleaning(*_args: object) -> None:
    raise AssertionError("cleaned while somebody waits")


def test_photo_made_ready_is_not_cleaned_again(filed, newsroom, ready, upload, monkeypatch):
    story, key = filed(), ready(colour="teal")
    monkeypatch.setattr(photos, "clean_picture", no_cleaning)
    (photo,) = add_sent_photos(
        actor=newsroom["contributor"], story_id=story.pk, keys={0: key}
    ).photos.values()
    raw = upload(colour="teal")
    kept = clean_picture(raw, raw.size)
    assert Path(photo.file.path).read_bytes() == kept.jpeg
    assert Path(photo.small.path).read_bytes() == kept.small
    assert (photo.sha256, photo.fingerprint) == (kept.sha256, Upload.objects.get().fingerprint)


def test_fingerprint_comes_through_as_it_was_taken(newsroom, ready):
    for colour in ("teal", "navy"):
        upload = upload_of(newsroom["contributor"], ready(colour=colour))
        with parts.path_of(upload.key).open("rb") as file:
            assert prepared(upload) == clean_picture(file, upload.size)


def test_same_file_in_the_form_and_ahead_of_it_is_one_photo(filed, newsroom, ready, upload):
    story, actor = filed(), newsroom["contributor"]
    one = add_photo(actor=actor, story_id=story.pk, upload=upload(colour="teal"))
    other = add_sent_photos(actor=actor, story_id=story.pk, keys={0: ready(colour="teal")}).photos[0]
    assert one == other and Photo.objects.count() == 1


def test_asked_again_it_is_the_photo_that_it_became(
    filed, newsroom, ready, django_capture_on_commit_callbacks
):
    story, key, actor = filed(), ready(), newsroom["contributor"]
    with django_capture_on_commit_callbacks(execute=True):
        first = add_sent_photos(actor=actor, story_id=story.pk, keys={0: key})
    assert not parts.path_of(key).exists()
    again = add_sent_photos(actor=actor, story_id=story.pk, keys={0: key})
    assert again.photos == first.photos and Photo.objects.count() == 1


def test_photo_of_another_story_is_begun_anew(filed, newsroom, ready, django_capture_on_commit_callbacks):
    one, other, key, actor = filed(), filed(), ready(), newsroom["contributor"]
    with django_capture_on_commit_callbacks(execute=True):
        add_sent_photos(actor=actor, story_id=one.pk, keys={0: key})
    with pytest.raises(UploadNotFound):
        add_sent_photos(actor=actor, story_id=other.pk, keys={0: key})
    size = upload_of(actor, key).size
    assert begin_upload(actor=actor, key=key, size=size).held == 0


def test_photo_whose_file_was_lost_is_begun_anew(filed, newsroom, ready):
    story, key, actor = filed(), ready(), newsroom["contributor"]
    parts.drop(key)
    with pytest.raises(UploadNotFound):
        add_sent_photos(actor=actor, story_id=story.pk, keys={0: key})
    assert begin_upload(actor=actor, key=key, size=upload_of(actor, key).size).held == 0


def test_lost_clean_copies_are_made_from_the_pieces(filed, newsroom, ready):
    story, key, actor = filed(), ready(), newsroom["contributor"]
    for path in parts.clean_of(key):
        path.unlink()
    assert add_sent_photos(actor=actor, story_id=story.pk, keys={0: key}).photos


def test_file_that_is_no_photo_is_refused_at_the_save_in_its_row(filed, newsroom):
    story, key, actor = filed(), uuid4(), newsroom["contributor"]
    begin_upload(actor=actor, key=key, size=9)
    add_piece(actor=actor, key=key, offset=0, piece=b"no photo!")
    prepare_upload(actor=actor, key=key)
    assert prepared(upload_of(actor, key)) is None
    assert set(add_sent_photos(actor=actor, story_id=story.pk, keys={4: key}).refused) == {4}


def test_nobody_makes_ready_what_somebody_else_sends(newsroom, sent_photo):
    with pytest.raises(UploadNotFound):
        prepare_upload(actor=newsroom["unit_coord"], key=sent_photo())


def test_photos_that_arrived_take_no_room(filed, newsroom, ready, monkeypatch):
    monkeypatch.setattr(uploads, "MOST_ON_THE_WAY", 1)
    story, actor = filed(), newsroom["contributor"]
    for colour in ("teal", "navy", "red"):
        add_sent_photos(actor=actor, story_id=story.pk, keys={0: ready(colour=colour)})
    assert Photo.objects.count() == 3


def test_old_rows_go_with_the_clean_copies_of_what_never_arrived(newsroom, ready):
    key = ready()
    for path in (parts.path_of(key), *parts.clean_of(key)):
        os.utime(path, (timezone.now().timestamp(),) * 2)
    with time_machine.travel(timezone.now() + uploads.KEPT + timedelta(days=1)):
        assert purge_uploads() == 1
    assert not any(path.exists() for path in parts.clean_of(key))
