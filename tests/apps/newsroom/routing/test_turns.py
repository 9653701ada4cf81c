"""Clocks of turns: in working hours of the office, with reminders, and never without a next owner."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.db.models import F
from django.utils import timezone

from kentongan.apps.newsroom.errors import NotAllowed, StoryNotFound, WrongStage
from kentongan.apps.newsroom.models import Claim, Story, Turn
from kentongan.apps.newsroom.queries.board import board
from kentongan.apps.newsroom.queries.routing.turns import stuck_turns, turns_visible_to, watches_due
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.newsroom.services.routing.claiming import claim_story, release_claim
from kentongan.apps.newsroom.services.routing.rules import RuleWords
from kentongan.apps.newsroom.services.routing.ticking import tick
from kentongan.apps.newsroom.services.submission import resume_story
from kentongan.apps.newsroom.tasks import watch, watch_turns
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.notices.models import Notice
from kentongan.foundation.workdays import services as workdays

# The tests of this folder begin on Thursday 8 October 2026 at 10.00 WIB; an office is open from 07.30 to 16.00.
WIB = timezone.get_fixed_timezone(7 * 60)


def turn_of(story: Story) -> Turn:
    return Turn.objects.get(story_id=story.pk)


def overdue(story: Story) -> None:
    now = timezone.now()
    Turn.objects.filter(story_id=story.pk).update(due_at=now - timedelta(minutes=1), remind_at=None)


def told(user) -> list[str]:
    return list(Notice.objects.filter(user_id=user.user_id).order_by("pk").values_list("text", flat=True))


def test_submission_starts_the_clock_of_the_first_step(in_review):
    turn = turn_of(in_review())
    assert (turn.step, turn.owner, turn.minutes) == ("unit_coord", "unit_coord", 240)
    assert turn.due_at.astimezone(WIB).replace(second=0, microsecond=0) == datetime(
        2026, 10, 8, 14, 0, tzinfo=WIB
    )
    assert turn.remind_at.astimezone(WIB).hour == 12


def test_the_clock_sleeps_at_night_and_over_holidays(in_review):
    workdays.seed()
    with time_machine.travel("2026-12-24T08:30:00Z", tick=False):  # 15.30; 24 to 27 December nobody works
        turn = turn_of(in_review())
    assert turn.due_at.astimezone(WIB).date().isoformat() >= "2026-12-28"


def test_the_limit_is_that_of_the_rule(book, in_review):
    book(RuleWords(label="Cepat", steps=("unit_coord",), step_minutes=60))
    assert turn_of(in_review()).minutes == 60


def test_each_approval_passes_the_turn_and_publication_ends_it(in_review, newsroom):
    story = in_review()
    for officer, step in (("unit_coord", "unit_head"), ("unit_head", "")):
        approve_story(actor=newsroom[officer], story_id=story.pk, version=1)
        assert turn_of(story).step == step
    assert turn_of(story).owner == "unit_head"
    publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
    assert not Turn.objects.exists()


@pytest.mark.parametrize("act", ["return", "resume"])
def test_back_at_the_author_nobody_is_on_the_clock(in_review, newsroom, act):
    story = in_review()
    if act == "return":
        return_story(
            actor=newsroom["unit_coord"], story_id=story.pk, version=1, reason="facts", note="Lengkapi."
        )
    else:
        resume_story(actor=newsroom["contributor"], story_id=story.pk)
    assert not Turn.objects.exists()


def test_half_way_the_owner_is_reminded_once(in_review, newsroom):
    story = in_review()
    with time_machine.travel("2026-10-08T05:30:00Z", tick=False):
        assert list(watches_due()) == [("remind", story.pk)]
        assert tick(kind="remind", key=story.pk)
        assert not tick(kind="remind", key=story.pk)
        assert not list(watches_due())
    assert "masih menunggu" in told(newsroom["unit_coord"])[-1]
    assert len(told(newsroom["unit_coord"])) == 2


def test_overdue_it_passes_to_the_next_owner_tier_after_tier(in_review, newsroom):
    story, seen = in_review(), []
    for _ in range(6):
        overdue(story)
        assert tick(kind="turn", key=story.pk)
        seen.append(turn_of(story).owner)
    assert seen == [
        "unit_head",
        "region_editor",
        "region_head",
        "central_editor",
        "central_lead",
        "central_lead",
    ]
    assert turn_of(story).alarm_at is None
    assert "kini pada Anda" in told(newsroom["unit_head"])[-1]
    assert "sudah lewat batas" in told(newsroom["central_lead"])[-1]
    assert AuditEntry.objects.filter(verb="turn_passed_up", subject=f"story:{story.pk}").count() == 6


def test_the_one_it_was_passed_to_finds_it_on_the_desk(in_review, newsroom):
    story = in_review()
    overdue(story)
    tick(kind="turn", key=story.pk)
    assert [one.pk for one in board(newsroom["unit_head"]).waiting] == [story.pk]
    assert board(newsroom["unit_head"]).also == []
    approve_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
    assert turn_of(story).escalations == 0


def test_a_tick_that_comes_twice_passes_once(in_review):
    story = in_review()
    overdue(story)
    assert tick(kind="turn", key=story.pk)
    assert not tick(kind="turn", key=story.pk)


def test_without_anybody_the_alarm_stands_until_somebody_holds_a_post(in_review, newsroom, dismiss, appoint):
    story = in_review()
    dismiss("unit_coord", "unit_head", "region_editor", "region_head", "central_editor", "central_lead")
    for _ in range(2):
        overdue(story)
        tick(kind="turn", key=story.pk)
    first = turn_of(story).alarm_at
    assert first
    assert [turn.pk for turn in stuck_turns(newsroom["auditor"], timezone.now())] == [turn_of(story).pk]
    assert "tidak punya pemutus" in told(newsroom["admin"])[-1]
    new = appoint("Kepala Baru Contoh", "unit_head", "lapas-cilegon")
    overdue(story)
    tick(kind="turn", key=story.pk)
    assert (turn_of(story).alarm_at, turn_of(story).owner) == (None, "unit_head")
    approve_story(actor=new, story_id=story.pk, version=1)


def test_authors_are_never_the_next_owner(in_review, newsroom):
    story = in_review("unit_coord")
    assert turn_of(story).owner == "unit_head"


def test_an_approved_story_escalates_to_who_publishes(approved, newsroom):
    story = approved()
    overdue(story)
    tick(kind="turn", key=story.pk)
    assert turn_of(story).owner == "region_editor"


def test_a_story_of_before_gets_its_clock(in_review):
    story = in_review()
    Turn.objects.all().delete()
    assert list(watches_due()) == [("clock", story.pk)]
    assert tick(kind="clock", key=story.pk)
    assert not tick(kind="clock", key=story.pk)
    assert turn_of(story).step == "unit_coord"


@pytest.mark.django_db(transaction=False)
def test_the_watch_makes_a_job_for_each(in_review, monkeypatch):
    stories = [in_review(headline=f"Panen {n}00 Kilogram Kangkung di Lapas Cilegon") for n in (1, 2)]
    for story in stories:
        overdue(story)
    asked = []
    monkeypatch.setattr(watch, "defer", lambda **given: asked.append(given))
    watch_turns(timestamp=0)
    assert asked == [{"kind": "turn", "key": story.pk} for story in stories]
    for given in asked:
        watch(**given)
    assert set(Turn.objects.values_list("owner", flat=True)) == {"unit_head"}


def test_turns_are_seen_by_who_reads_the_story(in_review, newsroom, django_assert_num_queries):
    turn = turn_of(in_review())
    for who in ("contributor", "unit_head", "central_lead", "auditor"):
        assert list(turns_visible_to(newsroom[who])) == [turn]
    for who in ("other_unit_head", "admin", "ppid", "public"):
        assert not turns_visible_to(newsroom[who]).exists()
    with django_assert_num_queries(1):
        [row.story.unit.name for row in turns_visible_to(newsroom["central_lead"])]


def test_claimed_by_one_the_others_of_the_tier_wait(in_review, newsroom, appoint):
    story, mate = in_review(), appoint("Koordinator Kedua Contoh", "unit_coord", "lapas-cilegon")
    claim_story(actor=newsroom["unit_coord"], story_id=story.pk)
    with pytest.raises(WrongStage, match="sedang dipegang"):
        approve_story(actor=mate, story_id=story.pk, version=1)
    with pytest.raises(WrongStage):
        claim_story(actor=mate, story_id=story.pk)
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    assert not Claim.objects.exists()


def test_a_claim_binds_no_higher_tier_and_ends_by_itself(in_review, newsroom, appoint):
    story, mate = in_review(), appoint("Koordinator Kedua Contoh", "unit_coord", "lapas-cilegon")
    claim_story(actor=newsroom["unit_coord"], story_id=story.pk)
    Claim.objects.update(at=F("at") - timedelta(hours=2), until=timezone.now())
    approve_story(actor=mate, story_id=story.pk, version=1)
    claim_story(actor=newsroom["unit_head"], story_id=story.pk)
    approve_story(actor=newsroom["region_editor"], story_id=story.pk, version=1)


def test_released_it_is_anybodys(in_review, newsroom, appoint):
    story, mate = in_review(), appoint("Koordinator Kedua Contoh", "unit_coord", "lapas-cilegon")
    claim_story(actor=newsroom["unit_coord"], story_id=story.pk)
    with pytest.raises(NotAllowed):
        release_claim(actor=mate, story_id=story.pk)
    release_claim(actor=newsroom["unit_coord"], story_id=story.pk)
    claim_story(actor=mate, story_id=story.pk)
    assert AuditEntry.objects.filter(verb__in=["story_claimed", "story_let_go"]).count() == 3


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("contributor", NotAllowed),
        ("auditor", NotAllowed),
        ("other_unit_head", StoryNotFound),
        ("admin", StoryNotFound),
    ],
)
def test_who_does_not_decide_claims_nothing(in_review, newsroom, who, error):
    story = in_review()
    with pytest.raises(error):
        claim_story(actor=newsroom[who], story_id=story.pk)
