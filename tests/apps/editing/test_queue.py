"""What waits for whom, oldest first; deciding several at one sitting."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kentongan.apps.editing.errors import BadWords, NotFound
from kentongan.apps.editing.models import Round, RoundItem
from kentongan.apps.editing.queries.comparing import original_of
from kentongan.apps.editing.queries.queue import ALL, Sieve, neighbours, waiting_for
from kentongan.apps.editing.queries.rounds import MOST, round_of, summaries
from kentongan.apps.editing.services.remarking import add_remark
from kentongan.apps.editing.services.rounds import Choice, decide_round
from kentongan.apps.newsroom.models import Claim, Decision, Story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.routing.lending import lend_decisions
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.units.models import Appointment

pytestmark = pytest.mark.django_db
MINE = Sieve()


def numbers(rows) -> list[int]:
    return [story.pk for story in rows]


def act(story, verdict="approve", **more) -> Choice:
    return Choice(story=story.pk, version=more.pop("version", 1), verdict=verdict, **more)


@pytest.fixture
def held(in_review) -> Story:
    """A story whose report blocks, as reports of waiting stories do when rules move on."""
    story = in_review()
    finding = {
        "rule": "confidentiality.minor_identity",
        "severity": "block",
        "part": "body",
        "start": 0,
        "end": 5,
        "message": "Identitas anak tidak boleh disebut.",
        "suggestion": None,
        "clause": "UU 11/2012",
        "excerpt": "Cileg",
        "waivable": False,
        "fix": None,
    }
    report = story.current.report
    report.findings, report.blocking = [finding], 1
    report.save()
    return story


def test_queue_is_cut_to_the_own_step_oldest_first(in_review, newsroom):
    first, second = in_review(), in_review()
    assert numbers(waiting_for(newsroom["unit_coord"], MINE)) == [first.pk, second.pk]
    assert not waiting_for(newsroom["unit_head"], MINE)
    assert numbers(waiting_for(newsroom["unit_head"], ALL)) == [first.pk, second.pk]
    approve_story(actor=newsroom["unit_coord"], story_id=first.pk, version=1)
    assert numbers(waiting_for(newsroom["unit_head"], MINE)) == [first.pk]


def test_nobody_waits_for_their_own_text_nor_beyond_their_branch(in_review, newsroom):
    in_review("unit_coord")
    assert not waiting_for(newsroom["unit_coord"], ALL)
    for stranger in ("other_unit_head", "other_region_editor", "contributor", "auditor", "admin", "public"):
        assert not waiting_for(newsroom[stranger], ALL)


def test_sieve_cuts_by_unit_topic_and_findings(in_review, held, newsroom):
    clean = in_review()
    clean.current.report.blocking = clean.current.report.warnings = 0
    clean.current.report.save()
    actor = newsroom["unit_coord"]
    assert numbers(waiting_for(actor, Sieve(findings="blocked"))) == [held.pk]
    assert numbers(waiting_for(actor, Sieve(findings="clean"))) == [clean.pk]
    assert len(waiting_for(actor, Sieve(unit="cilegon", topic="pembinaan-kemandirian"))) == 2
    assert not waiting_for(actor, Sieve(unit="nunukan"))
    assert not waiting_for(actor, Sieve(topic="tidak-ada"))


def test_neighbours_lead_through_the_queue_from_a_story_that_left_it(in_review, newsroom):
    first, second, third = in_review(), in_review(), in_review()
    actor = newsroom["unit_coord"]
    assert neighbours(actor, MINE, second) == (first.pk, third.pk)
    approve_story(actor=actor, story_id=second.pk, version=1)
    second.refresh_from_db()
    assert neighbours(actor, MINE, second) == (first.pk, third.pk)
    assert neighbours(actor, MINE, third) == (first.pk, None)


def test_queue_costs_the_same_however_long_it_is(in_review, newsroom, point):
    def cost() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            for story in waiting_for(newsroom["unit_coord"], MINE):
                assert story.unit.name and story.current.headline and story.current.report.warnings >= 0
                assert story.turn.owner and story.open_remarks >= 0 and story.has_alike in (True, False)
                assert not hasattr(story, "claim")
        return len(seen)

    story = in_review()
    add_remark(actor=newsroom["unit_coord"], story_id=story.pk, pointed=point(), words="Baik.")
    one = cost()
    for _ in range(3):
        in_review()
    assert cost() == one == 2


def test_original_is_what_left_the_writers_hand(in_review, newsroom, words):
    story = in_review()
    assert original_of(story) is None
    edited = replace(words, headline="Judul lain")
    save_story(actor=newsroom["region_editor"], story_id=story.pk, based_on=1, content=edited)
    story.refresh_from_db()
    assert original_of(story).number == 1


def test_original_of_one_hand_is_what_was_decided_on(in_review, newsroom, words):
    story = in_review()
    Decision.objects.create(
        story=story,
        version=story.current,
        step="unit_coord",
        verdict="return",
        reason="facts",
        note="Lengkapi.",
        officer_id=newsroom["unit_coord"].user_id,
    )
    Story.objects.filter(pk=story.pk).update(status="returned")
    changed = replace(words, why="Agar mandiri")
    save_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=changed)
    story.refresh_from_db()
    assert original_of(story).number == 1 and story.current.number == 2


def test_summaries_name_what_is_held(in_review, held, newsroom):
    clean = in_review()
    found = summaries(newsroom["unit_coord"], [clean.pk, held.pk, 987654])
    assert {one.story.pk: one.is_held for one in found} == {held.pk: True, clean.pk: False}


def test_summaries_cost_the_same_however_many(in_review, newsroom, django_assert_max_num_queries):
    stories = [in_review() for _ in range(3)]
    with django_assert_max_num_queries(4):
        found = summaries(newsroom["unit_coord"], [story.pk for story in stories])
        assert all(one.story.current.body and one.findings is not None for one in found)


def test_round_decides_each_for_itself(in_review, held, newsroom):
    good, bad, moved = in_review(), in_review(), in_review()
    row = decide_round(
        actor=newsroom["unit_coord"],
        choices=[
            act(good),
            act(bad, "return", reason="facts", note="Lengkapi jumlah peserta."),
            act(held),
            act(moved, version=9),
        ],
    )
    told = {item.story_id: (item.is_done, item.words) for item in row.items.all()}
    assert told[good.pk] == (True, "") and told[bad.pk] == (True, "")
    assert not told[held.pk][0] and "Identitas anak" in told[held.pk][1]
    assert not told[moved.pk][0] and "sudah disimpan orang lain" in told[moved.pk][1]
    stages = dict(Story.objects.values_list("pk", "status"))
    assert stages[bad.pk] == "returned" and stages[held.pk] == stages[moved.pk] == "in_review"
    assert Decision.objects.filter(story=good, verdict="approve").count() == 1
    assert Decision.objects.count() == 2


def test_round_is_no_way_past_the_newsrooms_rules(in_review, newsroom):
    own, strange = in_review("unit_coord"), in_review()
    decide_round(actor=newsroom["unit_coord"], choices=[act(own)])
    with pytest.raises(NotFound):
        decide_round(actor=newsroom["other_unit_head"], choices=[act(strange)])
    assert not Decision.objects.exists()
    # Of a story out of sight not even its number is kept.
    assert [item.story_id for item in RoundItem.objects.all()] == [own.pk]


@pytest.mark.parametrize("count", [0, MOST + 1])
def test_round_has_its_measure(newsroom, count):
    choices = [Choice(story=number, version=1, verdict="approve") for number in range(count)]
    with pytest.raises(BadWords):
        decide_round(actor=newsroom["unit_coord"], choices=choices)
    assert not Round.objects.exists()


def test_one_story_has_one_verdict_a_round(in_review, newsroom):
    story = in_review()
    twice = [act(story), act(story, "return", reason="facts", note="Lengkapi.")]
    with pytest.raises(BadWords):
        decide_round(actor=newsroom["unit_coord"], choices=twice)


def test_round_is_read_by_its_own_officer(in_review, newsroom):
    row = decide_round(actor=newsroom["unit_coord"], choices=[act(in_review())])
    assert round_of(newsroom["unit_coord"], row.pk) == row
    with pytest.raises(NotFound):
        round_of(newsroom["unit_head"], row.pk)


def test_what_was_handed_over_waits_as_well(in_review, newsroom, people):
    """Who stands in for the head finds the head's stories in the own queue, but none that the head wrote."""
    story = in_review()
    own = in_review("unit_head")
    for one in (story, own):
        Story.objects.filter(pk=one.pk).update(step="unit_head")
    post = Appointment.objects.get(user=people["unit_head"])
    today = timezone.localdate()
    lend_decisions(
        actor=newsroom["unit_head"],
        appointment_id=post.pk,
        to_id=people["unit_coord"].pk,
        first=today,
        last=today,
        reason="Dinas luar satu hari.",
    )
    assert numbers(waiting_for(newsroom["unit_coord"], MINE)) == [story.pk]


def test_claimed_story_says_in_whose_hands_it_is(in_review, newsroom, people):
    story, now = in_review(), timezone.now()
    Claim.objects.create(story=story, officer=people["unit_head"], at=now, until=now + timedelta(minutes=30))
    assert waiting_for(newsroom["unit_coord"], MINE).get().claim.officer == people["unit_head"]
