"""Whatever officers do, in whatever order: nothing gets public without independent approval of that very text.

Random officers of one branch write, submit, decide, correct and publish. After every act the public version is held
against the decisions that were really recorded. The rule under test is stated in gate/review.py; the oracle below
does not use it, it looks at the rows.
"""

from dataclasses import replace
from uuid import uuid4

from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Decision, Story, StoryVersion
from kentongan.apps.newsroom.services.correcting import correct_story, propose_correction
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import resume_story, submit_story
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
    "resume",
    "publish",
    "publish",
    "propose",
    "correct",
)
steps = st.tuples(st.sampled_from(ACTS), st.sampled_from(OFFICERS), st.integers(0, 3))


def plan(told: str) -> list[tuple[str, str, int]]:
    """`approve unit_head, publish unit_head` as acts; each save brings other words."""
    return [(*step.split(), 1) for step in told.split(", ")]


def act(verb: str, actor, story: Story, words: Content, taste: int) -> None:
    """One officer tries one thing; `taste` varies the words and which version they have read."""
    read = max(1, story.current.number - (taste == 3))
    text = replace(words, why=f"Alasan {taste}", topic="keamanan" if taste == 2 else words.topic)
    common = {"actor": actor, "story_id": story.pk}
    match verb:
        case "save":
            save_story(**common, based_on=read, content=text)
        case "submit":
            submit_story(**common, version=read)
        case "approve":
            approve_story(**common, version=read)
        case "return":
            return_story(**common, version=read, reason="facts", note="Lengkapi.")
        case "resume":
            resume_story(**common)
        case "publish":
            publish_story(**common, version=read)
        case "propose":
            propose_correction(**common, based_on=read, content=text, reason="Ada angka yang keliru.")
        case "correct":
            correct_story(**common, version=read)


def assert_public_text_was_approved_by_others(story: Story, publisher: int | None, was_first: bool) -> None:
    authors = set(StoryVersion.objects.filter(story=story).values_list("author_id", flat=True))
    if was_first:
        given = Decision.objects.filter(story=story, version=story.public, verdict="approve")
        assert given.exists()
        assert not authors & set(given.values_list("officer_id", flat=True))
        reached = max(tier(row.step) for row in given)
        assert all(tier(step) <= reached for step in story.route.steps)
    else:
        assert publisher not in authors


# The straight ways, and the attacks that come to mind first.
@example("contributor", plan("approve unit_head, publish unit_head, propose unit_coord, correct unit_head"))
@example("unit_coord", plan("approve unit_head, save region_editor, approve region_head, publish unit_head"))
@example("unit_head", plan("approve unit_head, publish unit_head"))
@example("unit_head", plan("approve unit_coord, approve unit_head, publish unit_head"))
@example("contributor", plan("approve unit_head, save region_editor, publish unit_head"))
@example("contributor", plan("save unit_head, approve unit_head, publish unit_head"))
@example("contributor", plan("approve unit_head, publish unit_head, propose unit_head, correct unit_head"))
@example("contributor", plan("approve unit_coord, return unit_head, submit contributor, publish unit_head"))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(OFFICERS), st.lists(steps, min_size=6, max_size=18))
def test_nothing_gets_public_on_the_word_of_its_authors(newsroom, units, words, writer, acts):
    with transaction.atomic():
        story = file_story(
            actor=newsroom[writer], unit_id=units["lapas-cilegon"].pk, content=words, filing_key=uuid4()
        )
        submit_story(actor=newsroom[writer], story_id=story.pk, version=1)
        for verb, officer, taste in acts:
            story = Story.objects.select_related("current", "public", "route").get(pk=story.pk)
            before = story.public_id
            try:
                act(verb, newsroom[officer], story, words, taste)
            except KentonganError:
                continue
            story = Story.objects.select_related("public", "route").get(pk=story.pk)
            if story.public_id != before:
                assert_public_text_was_approved_by_others(story, newsroom[officer].user_id, before is None)
        transaction.set_rollback(True)
