"""Who approved a picture approved what it hid."""

import pytest

from kentongan.apps.newsroom.enums import Portrayed, RegionState
from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.newsroom.services.picturing.looking import confirm_look
from kentongan.apps.newsroom.services.picturing.marking import Ruling, decide_rest, mark_region
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.core.pictures.geometry import box_between

pytestmark = pytest.mark.django_db

SHOW = Ruling(state=RegionState.CONSENTED, portrayed=Portrayed.OFFICER)


@pytest.fixture
def waiting(pictured, newsroom) -> Photo:
    """A photo with a face that nobody decided on, in a story that waits for its coordinator."""
    photo = pictured()
    submit_story(actor=newsroom["contributor"], story_id=photo.story_id, version=2)
    return photo


def test_showing_a_face_voids_the_approvals_that_stand(waiting, newsroom):
    approve_story(actor=newsroom["unit_coord"], story_id=waiting.story_id, version=2)
    assert Story.objects.get(pk=waiting.story_id).step == "unit_head"
    decide_rest(actor=newsroom["unit_head"], photo_id=waiting.pk, ruling=SHOW)
    story = Story.objects.select_related("current").get(pk=waiting.story_id)
    assert (story.status, story.step, story.current.number) == ("in_review", "unit_coord", 3)
    assert story.current.author_id == newsroom["unit_head"].user_id


def test_before_any_approval_whoever_decides_may_do_both(waiting, newsroom):
    decide_rest(actor=newsroom["unit_coord"], photo_id=waiting.pk, ruling=SHOW)
    confirm_look(actor=newsroom["unit_coord"], photo_id=waiting.pk)
    approve_story(actor=newsroom["unit_coord"], story_id=waiting.story_id, version=2)
    assert Story.objects.get(pk=waiting.story_id).step == "unit_head"


def test_hiding_more_leaves_the_approvals(waiting, newsroom):
    approve_story(actor=newsroom["unit_coord"], story_id=waiting.story_id, version=2)
    mark_region(actor=newsroom["unit_head"], photo_id=waiting.pk, box=box_between(0, 0, 900, 900))
    assert Story.objects.get(pk=waiting.story_id).step == "unit_head"
