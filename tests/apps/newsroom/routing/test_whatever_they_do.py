"""The same through the services, on the database: officers, loans, rules and nights in any order.

After every act the rows are held against what must never be, and every story that waits has somebody who has it.
"""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import time_machine
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.apps.newsroom.routing.rulesets import ROUTINE

from kentongan.apps.newsroom.models import Decision, Look, Story, StoryVersion, Turn
from kentongan.apps.newsroom.queries.routing.lending import lendable
from kentongan.apps.newsroom.queries.routing.turns import watches_due
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.newsroom.services.routing.claiming import claim_story
from kentongan.apps.newsroom.services.routing.forcing import publish_ahead
from kentongan.apps.newsroom.services.routing.lending import lend_decisions
from kentongan.apps.newsroom.services.routing.looking import settle_look
from kentongan.apps.newsroom.services.routing.ticking import tick
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import tier
from kentongan.foundation.errors import KentonganError

OFFICERS = ("contributor", "unit_coord", "unit_head", "region_editor", "region_head", "central_editor")
ACTS = (
    "save",
    "submit",
    "approve",
    "approve",
    "approve",
    "return",
    "claim",
    "lend",
    "ahead",
    "look",
    "publish",
    "leave",
)
steps = st.tuples(st.sampled_from((*ACTS, "night")), st.sampled_from(OFFICERS), st.integers(0, 5))


def act(verb: str, people: dict, who: str, story: Story, words, taste: int) -> None:
    """One officer tries one thing, with the posts of that day."""
    actor, common = actor_of(people[who]), {"story_id": story.pk}
    newest = story.current.number
    match verb:
        case "save":
            text = replace(words, why=f"Alasan {taste}", topic="keamanan" if taste == 2 else words.topic)
            save_story(actor=actor, based_on=newest, content=text, **common)
        case "submit":
            submit_story(actor=actor, version=newest, **common)
        case "approve":
            approve_story(actor=actor, version=newest, **common)
        case "return":
            return_story(actor=actor, version=newest, reason="facts", note="Lengkapi.", **common)
        case "claim":
            claim_story(actor=actor, **common)
        case "ahead":
            publish_ahead(actor=actor, version=newest, reason="Tidak dapat menunggu lagi.", **common)
        case "publish":
            publish_story(actor=actor, version=newest, **common)
        case "lend":
            lend(actor, people[OFFICERS[taste]])
        case "look":
            for look in Look.objects.filter(outcome=""):
                settle_look(actor=actor, look_id=look.pk, outcome="fine", note="")
        case "leave":
            yesterday = timezone.localdate() - timedelta(days=1)
            Appointment.objects.filter(user=people[who], valid_to=None).update(valid_to=yesterday)


def lend(actor, to: User) -> None:
    today = timezone.localdate()
    for post in lendable(actor):
        lend_decisions(
            actor=actor,
            appointment_id=post.pk,
            to_id=to.pk,
            first=today,
            last=today + timedelta(days=2),
            reason="cuti",
        )


def assert_decided_by_others(story: Story) -> None:
    authors = set(StoryVersion.objects.filter(story=story).values_list("author_id", flat=True))
    given = list(Decision.objects.filter(story=story, version=story.public, verdict="approve"))
    assert not authors & {one for row in given for one in (row.officer_id, row.on_behalf_of_id)}
    forced = Look.objects.filter(story=story, kind="forced").first()
    if forced:
        assert forced.forced_by_id not in authors
        assert forced.officer_id is None or forced.officer_id not in authors | {forced.forced_by_id}
        return
    reached = max((tier(row.step) for row in given), default=-1)
    assert all(tier(step) <= reached for step in story.route.steps)
    assert reached >= (tier("region_editor") if story.topic.is_sensitive else tier("unit_coord"))


def assert_somebody_has_it(story: Story) -> None:
    turn = Turn.objects.filter(story=story).first()
    if story.status not in ("in_review", "approved"):
        assert turn is None
        return
    assert turn.step == story.step
    assert turn.due_at > timezone.now()
    assert turn.owner or turn.alarm_at


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.booleans(), st.sampled_from(OFFICERS), st.lists(steps, min_size=8, max_size=20))
def test_nobody_slips_past_and_nothing_is_left_lying(
    newsroom, people, units, words, book, short, writer, acts
):
    begin = timezone.now()
    with transaction.atomic(), time_machine.travel(begin, tick=True) as clock:
        if short:
            book(replace(ROUTINE, sample_percent=50))
        story = file_story(
            actor=newsroom[writer], unit_id=units["lapas-cilegon"].pk, content=words, filing_key=uuid4()
        )
        submit_story(actor=newsroom[writer], story_id=story.pk, version=1)
        for verb, who, taste in acts:
            story = Story.objects.select_related("current").get(pk=story.pk)
            if verb == "night":
                clock.shift(timedelta(hours=9 * (taste + 1)))
            else:
                try:
                    with transaction.atomic():
                        act(verb, people, who, story, words, taste)
                except KentonganError:
                    pass
            for kind, key in list(watches_due()):
                tick(kind=kind, key=key)
            story = Story.objects.select_related("public", "route", "topic").get(pk=story.pk)
            if story.public:
                assert_decided_by_others(story)
            assert_somebody_has_it(story)
        transaction.set_rollback(True)
