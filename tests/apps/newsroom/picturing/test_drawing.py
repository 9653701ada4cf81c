"""What leaves shows nobody who is hidden, in no size and format, and no way leads back."""

from pathlib import Path

import pytest
from PIL import Image
from tests.apps.newsroom.picturing.portraits import FACE, is_knowable

from kentongan.apps.newsroom.enums import ProposalState, RegionState
from kentongan.apps.newsroom.models import Photo
from kentongan.apps.newsroom.queries.addresses import PHOTO_SIZES
from kentongan.apps.newsroom.queries.picturing.sharp import sharp_view
from kentongan.apps.newsroom.services.picturing.drawing import draw_photo
from kentongan.apps.newsroom.services.picturing.marking import Ruling, decide_rest, mark_region
from kentongan.apps.newsroom.services.picturing.proposing import finish_photo
from kentongan.core.pictures.geometry import Box


def files_of(photo: Photo) -> dict[str, bytes]:
    return {size: Path(getattr(photo, field).path).read_bytes() for size, field in PHOTO_SIZES.items()}


def knowable(photo: Photo) -> set[str]:
    return {size for size, content in files_of(photo).items() if is_knowable(content)}


def test_hidden_face_stands_in_no_size_and_the_sharp_one_lies_apart(pictured):
    photo = pictured()
    assert knowable(photo) == set()
    assert photo.sharp.name.startswith("photos-inside/")
    assert is_knowable(Path(photo.sharp.path).read_bytes()) and is_knowable(sharp_view(photo))


def test_formats_are_what_they_say(pictured):
    forms = {"webp": "WEBP", "avif": "AVIF", "jpg": "JPEG"}
    photo = pictured()
    for size, field in PHOTO_SIZES.items():
        with Image.open(getattr(photo, field).path) as image:
            assert image.format == forms[size.rsplit(".", 1)[1]]
            assert not image.getexif() and "exif" not in image.info and "xmp" not in image.info


@pytest.mark.django_db(transaction=True)
def test_no_older_file_is_left_lying(pictured, newsroom, redrawn, settings):
    photo = pictured()
    for _ in range(2):
        mark_region(actor=newsroom["contributor"], photo_id=photo.pk, box=Box(_ * 3_000, 0, 900, 900))
        photo = redrawn(photo)
    kept = {
        path.relative_to(settings.MEDIA_ROOT).as_posix() for path in Path(settings.MEDIA_ROOT).rglob("*.*")
    }
    named = {getattr(photo, field).name for field in PHOTO_SIZES.values()} | {photo.sharp.name}
    assert kept == named


def test_consent_brings_the_face_back_and_the_copy_goes(pictured, newsroom, redrawn):
    photo = pictured()
    words = Ruling(state=RegionState.CONSENTED, portrayed="officer")
    decide_rest(actor=newsroom["contributor"], photo_id=photo.pk, ruling=words)
    photo = redrawn(photo)
    assert knowable(photo) == set(PHOTO_SIZES) and not photo.sharp and photo.is_drawn


def test_picture_in_which_nobody_is_keeps_its_pixels(pictured, seen):
    seen()
    photo = pictured()
    assert photo.is_drawn and not photo.sharp and knowable(photo) == set(PHOTO_SIZES)


def test_without_a_model_a_person_looks(pictured, seen):
    seen(None)
    photo = pictured()
    assert photo.proposal == ProposalState.UNABLE and photo.is_drawn and photo.looked_at is None


def test_second_run_of_the_worker_changes_nothing(pictured):
    photo = pictured()
    names = {field: getattr(photo, field).name for field in PHOTO_SIZES.values()}
    finish_photo(photo_id=photo.pk)
    draw_photo(photo_id=photo.pk)
    photo.refresh_from_db()
    assert {field: getattr(photo, field).name for field in PHOTO_SIZES.values()} == names
    assert photo.regions.count() == 1


def test_person_who_was_faster_than_the_model_is_not_asked_again(pictured, newsroom):
    photo = pictured(finish=False)
    mark_region(actor=newsroom["contributor"], photo_id=photo.pk, box=FACE)
    draw_photo(photo_id=photo.pk)
    finish_photo(photo_id=photo.pk)
    photo.refresh_from_db()
    assert photo.regions.get().state == RegionState.BLURRED and knowable(photo) == set()


def test_card_is_cut_around_what_matters(pictured, newsroom, redrawn, seen):
    seen()
    photo = pictured()
    with Image.open(photo.card.path) as image:
        assert image.size == (480, 320)
