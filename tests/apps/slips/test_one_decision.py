"""Whatever happens in whatever order: a slip decides at most once, and only for whom, on what and when it was made.

Two stories, officers who write, decide, come and go, and links that are tried at any time with pages old and new. The
oracle looks at rows and at the clock; it does not ask the code under test whether a slip is open.
"""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.apps.slips.conftest import PIN, WRONG, answer_to

from kentongan.apps.newsroom.models import Decision, Story, StoryVersion
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import resume_story, submit_story
from kentongan.apps.slips.models import Slip
from kentongan.apps.slips.services.choosing import choose_slips
from kentongan.apps.slips.services.deciding import decide_by_slip
from kentongan.apps.slips.services.links import token_of
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.models import User
from kentongan.foundation.errors import KentonganError

pytestmark = pytest.mark.django_db

OFFICERS = ("unit_coord", "unit_head", "region_editor")
EVENTS = ("approve", "return", "save", "submit", "resume", "dismiss", "appoint", "expire", "off", "on")
events = st.tuples(st.sampled_from(EVENTS), st.sampled_from(OFFICERS), st.integers(0, 1))
# How a link is tried: which slip, approving or not, with a page kept from before, and with which PIN.
tries = st.tuples(st.just("use"), st.integers(0, 9), st.sampled_from(("yes", "no", "old", "wrong")))


def happen(event: str, officer: User, story: Story, texts: dict) -> None:
    """One thing at the desk, in the personnel office, or of the clock."""
    actor, told = actor_of(officer), {"story_id": story.pk, "version": story.current.number}
    match event:
        case "approve":
            approve_story(actor=actor, **told)
        case "return":
            return_story(actor=actor, **told, reason="facts", note="Lengkapi.")
        case "save":
            texts[story.pk] = replace(texts[story.pk], why=f"Alasan {uuid4()}")
            mine = {"story_id": story.pk, "based_on": story.current.number, "content": texts[story.pk]}
            save_story(actor=actor, **mine)
        case "submit":
            submit_story(actor=actor_of(story.filed_by), **told)
        case "resume":
            resume_story(actor=actor_of(story.filed_by), story_id=story.pk)
        case "dismiss":
            past = timezone.localdate() - timedelta(1)
            Appointment.objects.filter(user=officer).update(valid_to=past)
        case "appoint":
            Appointment.objects.filter(user=officer).update(valid_to=None)
        case "expire":
            Slip.objects.filter(user=officer).update(expires_at=timezone.now() - timedelta(seconds=1))
        case "off":
            choose_slips(actor=actor, is_on=False)
        case "on":
            choose_slips(actor=actor, is_on=True, pin=PIN, pin_again=PIN)


def use(which: int, how: str, pages: dict[int, str]) -> None:
    """Tries one of the links that ever went out; what it may not do, the assertions below say."""
    slips = list(Slip.objects.order_by("pk"))
    if not slips:
        return
    slip = slips[which % len(slips)]
    answer = answer_to(slip, approve=how != "no", pin=WRONG if how == "wrong" else PIN)
    kept = pages.setdefault(slip.pk, answer.seen)
    answer = replace(answer, seen=kept) if how == "old" else answer
    before = Decision.objects.count()
    try:
        decision = decide_by_slip(token=token_of(slip), answer=answer)
    except KentonganError:
        assert Decision.objects.count() == before
        return
    if slip.decision_id:
        assert (decision.pk, Decision.objects.count()) == (slip.decision_id, before), "decided twice"
    else:
        assert Decision.objects.count() == before + 1 and how != "wrong"
        assert_rightful(slip, decision)


def assert_rightful(slip: Slip, decision: Decision) -> None:
    """`slip` is as it was before it was used."""
    today = timezone.localdate()
    assert (decision.story_id, decision.version_id) == (slip.story_id, slip.version_id)
    assert (decision.officer_id, decision.step) == (slip.user_id, slip.role)
    assert slip.version.number == slip.story.versions.count(), "decided on an old version"
    assert timezone.now() <= slip.expires_at
    posts = Appointment.objects.filter(user_id=slip.user_id, role=slip.role)
    assert any(post.valid_to is None or post.valid_to >= today for post in posts), "the post was lost"
    assert not StoryVersion.objects.filter(story_id=slip.story_id, author_id=slip.user_id).exists()


def assert_nothing_is_counted_twice() -> None:
    used = Slip.objects.exclude(decision=None)
    assert used.count() == used.values("decision").distinct().count()
    assert all(row.decision.version_id == row.version_id for row in used.select_related("decision"))


def plan(told: str) -> list[tuple]:
    """`use 0 yes, dismiss unit_coord 0` as acts."""
    words = [step.split() for step in told.split(", ")]
    return [
        (verb, int(one), other) if verb == "use" else (verb, one, int(other)) for verb, one, other in words
    ]


# The attacks that come to mind first.
@example(plan("use 0 yes, use 0 yes, use 0 no"))
@example(plan("dismiss unit_coord 0, use 0 yes, appoint unit_coord 0, use 0 yes"))
@example(plan("save region_editor 0, use 0 yes, use 0 old"))
@example(plan("return unit_head 0, use 0 yes, submit unit_head 0, use 0 yes"))
@example(plan("expire unit_coord 0, use 0 yes, use 1 yes"))
@example(plan("off unit_coord 0, use 0 yes, on unit_coord 0, use 0 yes"))
@example(plan("use 0 wrong, use 0 wrong, use 0 wrong, use 0 wrong, use 0 wrong, use 0 yes"))
@example(plan("approve unit_coord 0, use 0 yes, use 2 yes, use 3 yes"))
@example(plan("resume unit_coord 0, use 0 yes, submit unit_coord 0, use 0 old, use 2 yes"))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(events | tries | tries, min_size=6, max_size=14))
def test_a_slip_decides_once_for_whom_and_on_what_it_was_made(newsroom, people, units, words, acts):
    with transaction.atomic():
        texts = start(newsroom, units, words)
        pages: dict[int, str] = {}
        for verb, one, other in acts:
            if verb == "use":
                use(one, other, pages)
            else:
                story = Story.objects.select_related("current", "filed_by").order_by("pk")[other]
                try:
                    with transaction.atomic():
                        happen(verb, people[one], story, texts)
                except KentonganError:
                    pass
            assert_nothing_is_counted_twice()
        transaction.set_rollback(True)


def start(newsroom, units, words) -> dict:
    """Everybody wants slips, two stories are handed in: two links are out."""
    for name in OFFICERS:
        choose_slips(actor=newsroom[name], is_on=True, pin=PIN, pin_again=PIN)
    texts = {}
    for number in (1, 2):
        text = replace(words, headline=f"{words.headline} {number}")
        filing = {"unit_id": units["lapas-cilegon"].pk, "content": text, "filing_key": uuid4()}
        story = file_story(actor=newsroom["contributor"], **filing)
        submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)
        texts[story.pk] = text
    assert Slip.objects.count() == 2
    return texts
