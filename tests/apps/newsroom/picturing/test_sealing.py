"""Sharp pictures go when the decision is old; then hidden is hidden for good."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from tests.apps.newsroom.picturing.portraits import is_knowable

from kentongan.apps.newsroom.enums import RegionState
from kentongan.apps.newsroom.errors import WrongStage
from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.newsroom.services.picturing.marking import Ruling, decide_rest, mark_region
from kentongan.apps.newsroom.services.picturing.sealing import AFTER_LOOK, AFTER_UPLOAD, seal_photos
from kentongan.core.pictures.geometry import Box
from kentongan.foundation.audit.models import AuditEntry

DAY = timedelta(days=1)


@pytest.fixture
def hidden(pictured, newsroom, redrawn):
    """A photo with a hidden face, looked at and uploaded so long ago, in a story that stands at `status`."""

    def make(*, looked: timedelta | None, uploaded: timedelta = DAY, status: str = "published") -> Photo:
        photo, now = pictured(), timezone.now()
        words = Ruling(state=RegionState.BLURRED)
        decide_rest(actor=newsroom["contributor"], photo_id=photo.pk, ruling=words)
        redrawn(photo)
        Story.objects.filter(pk=photo.story_id).update(status=status)
        times = {"looked_at": looked and now - looked, "uploaded_at": now - uploaded}
        Photo.objects.filter(pk=photo.pk).update(**times)
        return Photo.objects.get(pk=photo.pk)

    return make


@pytest.mark.parametrize(
    ("facts", "goes"),
    [
        ({"looked": AFTER_LOOK + DAY}, True),
        ({"looked": AFTER_LOOK - DAY}, False),
        ({"looked": AFTER_LOOK + DAY, "status": "draft"}, False),
        ({"looked": AFTER_LOOK + DAY, "status": "unpublished"}, True),
        ({"looked": None}, False),
        ({"looked": None, "uploaded": AFTER_UPLOAD + DAY, "status": "draft"}, True),
    ],
)
def test_sharp_goes_when_the_decision_is_old(hidden, facts, goes, django_capture_on_commit_callbacks):
    photo = hidden(**facts)
    path = Path(photo.sharp.path)
    with django_capture_on_commit_callbacks(execute=True):
        assert seal_photos() == goes
    photo.refresh_from_db()
    assert path.exists() is not goes
    assert bool(photo.sharp) is not goes and (photo.sealed_at is not None) is goes
    assert AuditEntry.objects.filter(verb="photo_sealed").count() == goes


def test_sealed_face_is_shown_by_nobody_and_more_can_still_be_hidden(hidden, newsroom, redrawn):
    photo = hidden(looked=AFTER_LOOK + DAY)
    seal_photos()
    words = Ruling(state=RegionState.DISMISSED)
    with pytest.raises(WrongStage, match="sudah dihapus"):
        decide_rest(actor=newsroom["unit_head"], photo_id=photo.pk, ruling=words)
    mark_region(actor=newsroom["unit_head"], photo_id=photo.pk, box=Box(0, 0, 900, 900))
    photo = redrawn(photo)
    assert photo.is_drawn and not photo.sharp
    assert not is_knowable(Path(photo.file.path).read_bytes())


def test_second_night_finds_nothing(hidden):
    hidden(looked=AFTER_LOOK + DAY)
    assert (seal_photos(), seal_photos()) == (1, 0)
