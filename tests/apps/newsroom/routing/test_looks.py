"""What is looked at after it went out: samples, and stories that went ahead of their route."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone
from tests.apps.newsroom.routing.rulesets import ROUTINE

from kentongan.apps.newsroom.errors import (
    BadContent,
    BookNotFound,
    CannotPublish,
    Conflict,
    NotAllowed,
    StoryNotFound,
    WrongStage,
)
from kentongan.apps.newsroom.models import Look, Turn
from kentongan.apps.newsroom.queries.board import board
from kentongan.apps.newsroom.queries.lifeline import lifeline
from kentongan.apps.newsroom.queries.routing.looks import looks_visible_to, open_looks
from kentongan.apps.newsroom.queries.routing.turns import watches_due
from kentongan.apps.newsroom.services.freezing import freeze_unit
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.routing.forcing import publish_ahead
from kentongan.apps.newsroom.services.routing.looking import settle_look
from kentongan.apps.newsroom.services.routing.ticking import tick
from kentongan.apps.newsroom.services.withdrawing import unpublish_story
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.notices.models import Notice

WHY = "Kabar ini sudah beredar dan perlu keterangan resmi."


@pytest.fixture
def sampled(book, in_review, newsroom):
    """A story that went by a short route of which all is looked at."""

    def out():
        book(replace(ROUTINE, sample_percent=100))
        story = in_review()
        approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
        publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
        return Look.objects.get(story=story)

    return out


@pytest.fixture
def ahead(in_review, newsroom):
    """A sensitive story that the head of the unit published before the region had seen it."""

    def out(**changes):
        story = in_review(topic="keamanan", **changes)
        publish_ahead(actor=newsroom["unit_head"], story_id=story.pk, version=1, reason=WHY)
        return Look.objects.get(story=story)

    return out


def test_a_sample_is_looked_at_one_tier_above_its_route(sampled):
    look = sampled()
    assert (look.kind, look.step, look.owner) == (
        "sampled",
        "unit_head",
        "region_editor",
    )  # the head published it


def test_nothing_is_drawn_of_a_share_of_nothing(book, in_review, newsroom):
    book(ROUTINE)
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
    assert not Look.objects.exists()


def test_the_house_samples_nothing(published):
    published()
    assert not Look.objects.exists()


def test_a_look_is_given_by_the_tier_above_and_told_in_the_life_line(sampled, newsroom):
    look = sampled()
    assert list(board(newsroom["region_editor"]).looks) == [look]
    settle_look(actor=newsroom["region_editor"], look_id=look.pk, outcome="fine", note="")
    look.refresh_from_db()
    assert (look.outcome, look.officer_id) == ("fine", newsroom["region_editor"].user_id)
    assert {"look_asked", "looked_at"} <= {stage.kind for stage in lifeline(look.story)}
    with pytest.raises(WrongStage):
        settle_look(actor=newsroom["region_editor"], look_id=look.pk, outcome="fine", note="")


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("contributor", NotAllowed),
        ("unit_coord", NotAllowed),
        ("unit_head", NotAllowed),
        ("auditor", NotAllowed),
        ("other_region_editor", BookNotFound),
        ("admin", BookNotFound),
        ("public", BookNotFound),
    ],
)
def test_nobody_looks_at_what_they_took_part_in_or_from_below(sampled, newsroom, who, error):
    look = sampled()
    with pytest.raises(error):
        settle_look(actor=newsroom[who], look_id=look.pk, outcome="fine", note="")
    assert looks_visible_to(newsroom["contributor"]).filter(outcome="").exists()


def test_what_is_amiss_needs_a_word_and_is_told_at_once(sampled, newsroom):
    look = sampled()
    with pytest.raises(BadContent):
        settle_look(actor=newsroom["region_editor"], look_id=look.pk, outcome="amiss", note=" ")
    settle_look(
        actor=newsroom["region_editor"], look_id=look.pk, outcome="amiss", note="Jumlah panen keliru."
    )
    assert Notice.objects.filter(
        user_id=newsroom["unit_head"].user_id, text__contains="perlu ralat atau penarikan"
    ).exists()


def test_overdue_it_passes_up_and_stays_in_sight(sampled, newsroom):
    look, owners = sampled(), []
    for _ in range(5):
        Look.objects.update(due_at=timezone.now() - timedelta(minutes=1))
        assert list(watches_due()) == [("look", look.pk)]
        assert tick(kind="look", key=look.pk)
        look.refresh_from_db()
        owners.append(look.owner)
    assert owners == ["region_head", "central_editor", "central_lead", "central_lead", "central_lead"]
    assert look.escalations == 5
    assert not tick(kind="look", key=look.pk)


def test_what_was_removed_is_looked_at_no_more(sampled, newsroom):
    look = sampled()
    unpublish_story(
        actor=newsroom["region_head"],
        story_id=look.story_id,
        reason_code="error",
        reason="Terbit karena kekeliruan.",
    )
    Look.objects.update(due_at=timezone.now() - timedelta(minutes=1))
    assert not open_looks(newsroom["region_editor"]).exists()
    assert not list(watches_due())


def test_ahead_of_its_route_a_story_owes_the_look_of_who_was_passed_over(ahead, newsroom):
    look = ahead()
    assert (look.kind, look.step, look.forced_by_id) == (
        "forced",
        "region_editor",
        newsroom["unit_head"].user_id,
    )
    assert look.story.status == "published"
    assert not Turn.objects.exists()
    assert AuditEntry.objects.filter(verb="story_published_ahead").get().detail["reason"] == WHY
    assert Notice.objects.filter(
        user_id=newsroom["region_editor"].user_id, text__contains="menunggu tinjauan"
    ).exists()


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("contributor", NotAllowed),
        ("unit_coord", NotAllowed),
        ("auditor", NotAllowed),
        ("region_editor", WrongStage),
        ("central_lead", WrongStage),
        ("other_unit_head", StoryNotFound),
        ("admin", StoryNotFound),
    ],
)
def test_only_a_publisher_who_could_not_approve_it_goes_ahead(in_review, newsroom, who, error):
    story = in_review(topic="keamanan")
    with pytest.raises(error):
        publish_ahead(actor=newsroom[who], story_id=story.pk, version=1, reason=WHY)
    story.refresh_from_db()
    assert story.status == "in_review"


def test_an_author_does_not_go_ahead(in_review, newsroom):
    story = in_review("unit_head", topic="keamanan")
    with pytest.raises(NotAllowed):
        publish_ahead(actor=newsroom["unit_head"], story_id=story.pk, version=1, reason=WHY)


def test_the_national_page_does_not_go_ahead(in_review, newsroom):
    story = in_review(wants_national=True)
    with pytest.raises(NotAllowed, match="Laman nasional"):
        publish_ahead(actor=newsroom["unit_head"], story_id=story.pk, version=1, reason=WHY)


def test_all_else_holds_as_always(in_review, newsroom, units):
    later = timezone.now() + timedelta(days=1)
    story = in_review(topic="keamanan", embargo_until=later)
    freeze_unit(actor=newsroom["region_head"], unit=units["lapas-cilegon"], reason="Siaga")
    with pytest.raises(CannotPublish) as refused:
        publish_ahead(actor=newsroom["unit_head"], story_id=story.pk, version=1, reason=WHY)
    assert {reason.code for reason in refused.value.reasons} == {"embargo", "frozen"}


def test_it_says_why_and_reads_the_newest(in_review, newsroom):
    story = in_review(topic="keamanan")
    with pytest.raises(BadContent):
        publish_ahead(actor=newsroom["unit_head"], story_id=story.pk, version=1, reason="mendesak")
    with pytest.raises(Conflict):
        publish_ahead(actor=newsroom["unit_head"], story_id=story.pk, version=9, reason=WHY)


def test_who_went_ahead_does_not_look(ahead, newsroom):
    with pytest.raises(NotAllowed):
        settle_look(actor=newsroom["unit_head"], look_id=ahead().pk, outcome="fine", note="")
