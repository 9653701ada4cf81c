"""A child is found in a photo of a story that is on its way: it goes higher than it did."""

from dataclasses import replace

import pytest

from kentongan.apps.newsroom.gate.content import PhotoLine
from kentongan.apps.newsroom.models import PhotoRegion, Story
from kentongan.apps.newsroom.queries.state import reasons_against
from kentongan.apps.newsroom.services.photos import add_photo
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.routing.rerouting import reroute_story_of
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.apps.newsroom.signals import photo_decided
from kentongan.foundation.notices.models import Notice


@pytest.fixture
def pictured(filed, newsroom, words, upload):
    """A story with one photo that the unit has approved."""
    writer, story = newsroom["contributor"], filed()
    photo = add_photo(actor=writer, story_id=story.pk, upload=upload())
    line = PhotoLine(photo=photo.pk, caption="Panen kangkung", credit="Humas", alt="Orang memetik kangkung")
    save_story(actor=writer, story_id=story.pk, based_on=1, content=replace(words, photos=(line,)))
    submit_story(actor=writer, story_id=story.pk, version=2)
    for officer in ("unit_coord", "unit_head"):
        approve_story(actor=newsroom[officer], story_id=story.pk, version=2)
    return story, photo


def mark_child(photo) -> None:
    PhotoRegion.objects.create(
        photo=photo, left=10, top=10, width=100, height=100, state="blurred", portrayed="child"
    )


def codes(story: Story) -> set[str]:
    return {reason.code for reason in reasons_against(Story.objects.get(pk=story.pk))}


def test_what_the_unit_has_approved_is_held_until_the_region_has_seen_it(pictured):
    story, photo = pictured
    assert "approval" not in codes(story)
    mark_child(photo)
    assert "approval" in codes(story)


def test_it_is_sent_up_by_itself_and_the_approvals_below_hold(pictured, newsroom):
    story, photo = pictured
    mark_child(photo)
    photo_decided.send(type(photo), photo_id=photo.pk)
    story.refresh_from_db()
    assert (story.status, story.step) == ("in_review", "region_editor")
    assert Notice.objects.filter(
        user_id=newsroom["region_editor"].user_id, text__contains="menunggu keputusan"
    ).exists()
    approve_story(actor=newsroom["region_editor"], story_id=story.pk, version=2)
    assert "approval" not in codes(story)


def test_without_a_child_it_stays_where_it_is(pictured):
    story, photo = pictured
    assert not reroute_story_of(photo_id=photo.pk)
    story.refresh_from_db()
    assert story.status == "approved"
