"""Presence, one-tap fixes, restored versions, stories in rundowns."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from kentongan.apps.editing.errors import NotAllowed, NotFound, Orphaned, WrongStage
from kentongan.apps.editing.models import Presence, StorySegment, Suggestion
from kentongan.apps.editing.queries.presence import others_at
from kentongan.apps.editing.queries.rundowns import episodes_to_come, published_lately, stories_in
from kentongan.apps.editing.services.airing import SECONDS, air_story
from kentongan.apps.editing.services.attending import be_at, forget_presence
from kentongan.apps.editing.services.fixing import Spot, fix_finding, suggest_fix
from kentongan.apps.editing.services.restoring import restore_version
from kentongan.apps.newsroom.errors import Conflict, StoryNotFound
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.programmes.queries.episodes import rundown_of
from kentongan.apps.programmes.services.founding import ProgrammeWords, found_programme
from kentongan.apps.programmes.services.rundown import EpisodeWords, plan_episode
from kentongan.apps.standards.queries.reports import findings_of
from kentongan.foundation.errors import KentonganError

pytestmark = pytest.mark.django_db


def test_whoever_has_it_open_is_seen_for_a_minute_and_a_half(in_review, newsroom):
    story = in_review()
    with time_machine.travel("2026-10-08T04:00:00Z", tick=False) as clock:
        be_at(actor=newsroom["unit_coord"], story_id=story.pk, doing="review")
        be_at(actor=newsroom["unit_coord"], story_id=story.pk, doing="edit")
        seen = others_at(story, newsroom["unit_head"])
        assert [(one.user.name, one.doing) for one in seen] == [("Unit Coord Contoh", "edit")]
        assert others_at(story, newsroom["unit_coord"]) == []
        clock.shift(timedelta(seconds=91))
        assert others_at(story, newsroom["unit_head"]) == []
    assert Presence.objects.count() == 1


def test_strangers_are_not_there(in_review, newsroom):
    with pytest.raises(StoryNotFound):
        be_at(actor=newsroom["other_unit_head"], story_id=in_review().pk, doing="edit")
    assert not Presence.objects.exists()


def test_presence_is_forgotten_after_a_day(in_review, newsroom):
    story = in_review()
    be_at(actor=newsroom["unit_coord"], story_id=story.pk, doing="anything")
    assert forget_presence() == 0
    Presence.objects.update(seen_at=timezone.now() - timedelta(days=2))
    assert forget_presence() == 1


@pytest.fixture
def mendable(filed, words):
    """A draft with a finding that the standard itself knows how to mend."""
    story = filed(body=words.body.replace("Kegiatan dimulai", "Kegiatan tsb dimulai"))
    found = [one for one in findings_of(story.current.report) if one.fix is not None and one.part == "body"]
    assert found, "the standard mends nothing here"
    return story, found[0]


def spot_of(story, finding, **more) -> Spot:
    given = {"version": 1, "rule": finding.rule, "part": finding.part, "start": finding.start}
    return Spot(**given | more)


def test_one_tap_mends_as_the_standard_says(mendable, newsroom):
    story, finding = mendable
    version = fix_finding(actor=newsroom["contributor"], story_id=story.pk, spot=spot_of(story, finding))
    body = story.current.body
    assert version.body == body[: finding.start] + finding.fix + body[finding.end :]
    assert version.number == 2


def test_what_the_page_says_is_not_trusted(mendable, newsroom):
    story, finding = mendable
    for wrong in ({"rule": "no.such"}, {"start": finding.start + 1}, {"part": "nonsense"}):
        with pytest.raises(Orphaned):
            fix_finding(
                actor=newsroom["contributor"], story_id=story.pk, spot=spot_of(story, finding, **wrong)
            )
    with pytest.raises(Conflict):
        fix_finding(actor=newsroom["contributor"], story_id=story.pk, spot=spot_of(story, finding, version=5))
    assert story.versions.count() == 1


def test_fix_left_to_the_writer_keeps_the_text(mendable, newsroom):
    story, finding = mendable
    row = suggest_fix(actor=newsroom["unit_coord"], story_id=story.pk, spot=spot_of(story, finding))
    assert row.replacement == finding.fix and row.excerpt == story.current.body[finding.start : finding.end]
    assert story.versions.count() == 1 and Suggestion.objects.get().is_open
    with pytest.raises(KentonganError):
        suggest_fix(actor=newsroom["auditor"], story_id=story.pk, spot=spot_of(story, finding))


def test_old_version_comes_back_as_a_new_one(filed, newsroom, words):
    story = filed()
    save_story(
        actor=newsroom["contributor"],
        story_id=story.pk,
        based_on=1,
        content=replace(words, headline="Judul lain"),
    )
    version = restore_version(actor=newsroom["contributor"], story_id=story.pk, number=1, based_on=2)
    assert version.number == 3 and content_of(story, version) == words
    assert story.versions.count() == 3


def test_restoring_during_review_starts_the_decisions_anew(in_review, newsroom, words):
    story = in_review()
    changed = replace(words, headline="Judul lain yang juga lolos standar")
    save_story(actor=newsroom["region_editor"], story_id=story.pk, based_on=1, content=changed)
    approve_story(actor=newsroom["unit_head"], story_id=story.pk, version=2)
    restore_version(actor=newsroom["region_head"], story_id=story.pk, number=1, based_on=2)
    story.refresh_from_db()
    assert (story.status, story.step) == ("in_review", "unit_coord")


def test_restoring_has_its_limits(filed, published, newsroom, words):
    story = filed()
    with pytest.raises(WrongStage):
        restore_version(actor=newsroom["contributor"], story_id=story.pk, number=1, based_on=1)
    with pytest.raises(NotFound):
        restore_version(actor=newsroom["contributor"], story_id=story.pk, number=8, based_on=1)
    with pytest.raises(NotAllowed):
        restore_version(actor=newsroom["auditor"], story_id=story.pk, number=1, based_on=1)
    with pytest.raises(NotAllowed):
        restore_version(actor=newsroom["region_head"], story_id=published().pk, number=1, based_on=1)
    save_story(
        actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=replace(words, why="Lain")
    )
    with pytest.raises(Conflict):
        restore_version(actor=newsroom["contributor"], story_id=story.pk, number=1, based_on=1)


@pytest.fixture
def episode(newsroom, units):
    """The next edition of a programme of the centre."""
    desk = newsroom["central_editor"]
    programme = found_programme(
        actor=desk,
        unit_id=units["ditjenpas"].pk,
        words=ProgrammeWords(title="Apa Kabar Pemasyarakatan", formats=("video",)),
    )
    plan = EpisodeWords("Edisi contoh", timezone.now() + timedelta(days=2), 1800)
    return plan_episode(actor=desk, programme_id=programme.pk, words=plan)


def test_published_story_goes_into_a_rundown_once(published, newsroom, episode):
    story, desk = published(), newsroom["central_editor"]
    assert list(published_lately(desk)) == [story] and episodes_to_come(desk) == [episode]
    segment = air_story(actor=desk, episode_id=episode.pk, story_id=story.pk)
    assert (segment.title, segment.seconds) == (story.headline, SECONDS)
    rundown = rundown_of(episode)
    assert stories_in(rundown) == {segment.pk: story} and rundown.total == SECONDS
    with pytest.raises(WrongStage):
        air_story(actor=desk, episode_id=episode.pk, story_id=story.pk)
    assert episode.segments.count() == 1


def test_only_what_is_out_by_who_runs_the_programme(in_review, published, newsroom, episode):
    with pytest.raises(WrongStage):
        air_story(actor=newsroom["central_editor"], episode_id=episode.pk, story_id=in_review().pk)
    with pytest.raises(KentonganError) as caught:
        air_story(actor=newsroom["region_head"], episode_id=episode.pk, story_id=published().pk)
    assert caught.value.code in ("not_found", "not_allowed")
    assert episodes_to_come(newsroom["region_head"]) == [] and not StorySegment.objects.exists()
