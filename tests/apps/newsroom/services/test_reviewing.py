"""Verdicts: who may give them, on which text, and what follows."""

from dataclasses import replace

import pytest

from kentongan.apps.newsroom.errors import (
    BadContent,
    CannotSubmit,
    Conflict,
    NotAllowed,
    StoryNotFound,
    WrongStage,
)
from kentongan.apps.newsroom.models import Decision, Story
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import resume_story, submit_story
from kentongan.foundation.audit import trail


def fresh(story: Story) -> Story:
    return Story.objects.select_related("route").get(pk=story.pk)


def send_back(actor, story, version=1):
    return return_story(
        actor=actor, story_id=story.pk, version=version, reason="facts", note="Lengkapi jumlahnya."
    )


def test_incomplete_draft_is_not_submitted_and_all_gaps_are_listed(filed, newsroom):
    story = filed(who="", topic="", body="")
    with pytest.raises(CannotSubmit) as caught:
        submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)
    assert [problem.field for problem in caught.value.problems] == ["who", "topic", "body"]
    assert fresh(story).status == "draft"


def test_what_the_standard_holds_back_is_not_submitted(filed, newsroom, words):
    story = filed(body=words.body + "\n\nPeserta bernomor NIK 3201010101900001 hadir.")
    with pytest.raises(CannotSubmit) as caught:
        submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)
    assert {problem.field for problem in caught.value.problems} == {"body"}


def test_submission_sets_route_and_first_step(in_review):
    story = fresh(in_review())
    assert (story.status, story.route.key, story.step) == ("in_review", "unit", "unit_coord")
    assert story.submitted_at and story.submitted_by_id == story.filed_by_id


def test_second_submission_is_refused(in_review, newsroom):
    story = in_review()
    with pytest.raises(WrongStage):
        submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)


def test_story_climbs_its_route(in_review, newsroom):
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    assert fresh(story).step == "unit_head"
    approve_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
    assert (fresh(story).status, fresh(story).step) == ("approved", "")
    assert [e.verb for e in trail.of_subject(f"story:{story.pk}")][-2:] == ["story_approved"] * 2


def test_national_story_climbs_to_the_centre(in_review, newsroom):
    story = in_review(wants_national=True)
    for officer in ("unit_coord", "unit_head", "region_editor"):
        approve_story(actor=newsroom[officer], story_id=story.pk, version=1)
    assert fresh(story).step == "central_editor"
    approve_story(actor=newsroom["central_editor"], story_id=story.pk, version=1)
    assert fresh(story).status == "approved"


def test_higher_officer_decides_in_place_of_lower_ones(in_review, newsroom):
    story = in_review()
    approve_story(actor=newsroom["region_head"], story_id=story.pk, version=1)
    assert fresh(story).status == "approved"
    assert Decision.objects.get().step == "region_head"
    assert Decision.objects.get().officer_title.startswith("Kepala Kanwil")


def test_lower_officer_does_not_decide_in_place_of_a_higher_one(in_review, newsroom):
    story = in_review()
    approve_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
    story = in_review(topic="keamanan")
    approve_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
    assert fresh(story).step == "region_editor"
    with pytest.raises(NotAllowed):
        approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)


@pytest.mark.parametrize("who", ["contributor", "auditor"])
def test_who_reads_only_does_not_decide(in_review, newsroom, who):
    with pytest.raises(NotAllowed):
        approve_story(actor=newsroom[who], story_id=in_review().pk, version=1)


@pytest.mark.parametrize("who", ["public", "admin", "ppid", "other_unit_head", "other_region_editor"])
def test_who_does_not_see_the_story_cannot_decide(in_review, newsroom, who):
    with pytest.raises(StoryNotFound):
        approve_story(actor=newsroom[who], story_id=in_review().pk, version=1)


def test_head_does_not_approve_own_story(in_review, newsroom):
    story = in_review("unit_head")
    with pytest.raises(NotAllowed, match="sendiri"):
        approve_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
    approve_story(actor=newsroom["region_editor"], story_id=story.pk, version=1)
    assert fresh(story).status == "approved"


def test_editor_who_touched_the_text_no_longer_decides(in_review, newsroom, words):
    story = in_review()
    changed = replace(words, why="Agar peserta mandiri")
    save_story(actor=newsroom["unit_head"], story_id=story.pk, based_on=1, content=changed)
    with pytest.raises(NotAllowed):
        approve_story(actor=newsroom["unit_head"], story_id=story.pk, version=2)
    approve_story(actor=newsroom["region_editor"], story_id=story.pk, version=2)
    assert fresh(story).status == "approved"


def test_approval_is_given_on_the_version_that_was_read(in_review, newsroom, words):
    story = in_review()
    changed = replace(words, why="Agar peserta mandiri")
    save_story(actor=newsroom["region_editor"], story_id=story.pk, based_on=1, content=changed)
    with pytest.raises(Conflict):
        approve_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)


def test_return_needs_a_reason_and_a_note(in_review, newsroom):
    story = in_review()
    for reason, note in (("facts", "  "), ("nonsense", "Perbaiki")):
        with pytest.raises(BadContent):
            return_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1, reason=reason, note=note)
    assert fresh(story).status == "in_review"


def test_unchanged_text_resumes_where_it_was_returned(in_review, newsroom):
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    send_back(newsroom["unit_head"], story)
    assert fresh(story).status == "returned"
    submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)
    assert fresh(story).step == "unit_head"


def test_changed_text_starts_at_the_first_step(in_review, newsroom, words):
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    send_back(newsroom["unit_head"], story)
    changed = replace(words, why="Agar peserta mandiri")
    save_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=changed)
    submit_story(actor=newsroom["contributor"], story_id=story.pk, version=2)
    assert fresh(story).step == "unit_coord"


def test_approved_story_can_still_be_sent_back(approved, newsroom):
    story = approved()
    with pytest.raises(NotAllowed):
        send_back(newsroom["unit_coord"], story)
    send_back(newsroom["unit_head"], story)
    assert fresh(story).status == "returned"
    submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)
    assert fresh(story).step == "unit_head"


def test_author_takes_a_story_back(in_review, newsroom, words):
    story = in_review()
    with pytest.raises(NotAllowed):
        resume_story(actor=newsroom["unit_coord"], story_id=story.pk)
    resume_story(actor=newsroom["contributor"], story_id=story.pk)
    assert fresh(story).status == "draft"
    save_story(
        actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=replace(words, why="Agar")
    )


def test_story_of_a_region_office_goes_its_own_way(in_review, newsroom, units, words, filed):
    story = filed("region_editor", unit="kanwil-banten")
    submit_story(actor=newsroom["region_editor"], story_id=story.pk, version=1)
    assert (fresh(story).route.key, fresh(story).step) == ("office", "region_editor")
    approve_story(actor=newsroom["region_head"], story_id=story.pk, version=1)
    publish_story(actor=newsroom["region_head"], story_id=story.pk, version=1)
    assert fresh(story).status == "published"
