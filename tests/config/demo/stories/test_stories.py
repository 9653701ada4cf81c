"""The demo stories: enough of them, complete, fresh at any time, and up to the house's own standard."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from PIL import Image

from kentongan.config.demo.stories.pictures import draw
from kentongan.config.demo.stories.shape import DemoStory, State
from kentongan.config.demo.stories.stories import read_stories, read_topics
from kentongan.core.registry.offices import read_offices
from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity

NOW = datetime(2026, 11, 21, 13, 40, tzinfo=UTC)
# A leap day, a new year's morning, a Monday night, a mid-year: whatever the day, the demo opens.
NOWS = [
    NOW,
    datetime(2027, 1, 1, 0, 5, tzinfo=UTC),
    datetime(2028, 2, 29, 23, 59, tzinfo=UTC),
    datetime(2027, 6, 14, 17, 0, tzinfo=UTC),
    datetime(2027, 8, 17, 3, 0, tzinfo=UTC),
]


@pytest.fixture(scope="module")
def stories() -> list[DemoStory]:
    return read_stories(NOW)


def finished(stories: list[DemoStory]) -> list[DemoStory]:
    return [story for story in stories if story.state not in {State.DRAFT, State.RETURNED}]


def test_a_year_of_stories_is_there(stories):
    states = Counter(story.state for story in stories)
    assert len(stories) >= 84
    assert states[State.CORRECTED] == 6
    assert states[State.WITHDRAWN] == 2
    assert states[State.UNPUBLISHED] == 1
    assert {story.hold.tier for story in stories if story.state is State.REVIEW} == {
        "unit_coord",
        "unit_head",
        "region",
        "centre",
    }
    assert all(
        story.hold.reason_code and story.hold.note for story in stories if story.state is State.RETURNED
    )
    assert sum(story.faulty for story in stories) == 3
    public = [story.published_at for story in stories if story.published_at]
    assert min(public) < NOW - timedelta(days=350)
    months = {(when.year, when.month) for when in public}
    assert len(months) >= 12


def test_every_office_is_real_and_in_its_own_zone(stories):
    offices = {office.name: office for office in read_offices()}
    assert {story.unit for story in stories} <= set(offices)
    assert len({story.unit for story in stories}) >= 45
    for story in stories:
        assert story.event_at.tzinfo.key == offices[story.unit].time_zone, story.key
    kinds = {offices[story.unit].type for story in stories}
    assert {"lapas", "rutan", "lpka", "bapas"} <= kinds


def test_every_topic_is_told_at_least_three_times(stories):
    told = Counter(story.topic.key for story in stories)
    assert set(told) == set(read_topics())
    assert min(told.values()) >= 3


@pytest.mark.parametrize("now", NOWS, ids=str)
def test_nothing_lies_in_the_future(now):
    for story in read_stories(now):
        assert story.event_at <= now, story.key
        assert story.event_at <= story.filed_at <= now, story.key
        if story.published_at:
            assert story.filed_at <= story.published_at <= now, story.key
        if story.remedy:
            assert story.published_at < story.remedy.at <= now, story.key


@pytest.mark.parametrize("now", NOWS, ids=str)
def test_no_sound_story_has_a_finding_that_matters(now):
    for story in read_stories(now):
        if story.faulty or story.state in {State.DRAFT, State.RETURNED}:
            continue
        for body in {story.body, story.final_body}:
            findings = check(document(story, body, now))
            assert [f for f in findings if f.severity is not Severity.ADVISE] == [], story.key


def test_the_faulty_drafts_give_the_checker_work(stories):
    findings = {s.key: check(document(s, s.body, NOW)) for s in stories if s.faulty}
    assert all(len(found) >= 6 for found in findings.values())
    blocking = {f.rule for found in findings.values() for f in found if f.severity is Severity.BLOCK}
    assert {"accuracy.institution_spelling", "accuracy.impossible_date", "confidentiality.nik"} <= blocking


def test_finished_stories_have_the_shape_of_a_release(stories):
    for story in finished(stories):
        parts = story.body.split("\n\n")
        assert 150 <= len(story.body.split()) <= 260, story.key
        assert parts[0].startswith(f"{story.dateline}, INFO_PAS – "), story.key
        assert 5 <= len(story.headline.split()) <= 12, story.key
        assert not story.headline.endswith("."), story.key
        assert max(len(part.split()) for part in parts) <= 60, story.key
        assert len({quote.speaker for quote in story.quotes}) >= 2, story.key
        assert all(quote.text.rstrip(".") in story.body for quote in story.quotes), story.key
        assert all(vars_of(story.slots)), story.key
        assert all(10 <= len(photo.caption.split()) <= 30 for photo in story.photos), story.key


def test_no_placeholder_is_left_and_no_paragraph_is_used_twice(stories):
    texts = [text for story in stories for text in (story.headline, *story.body.split("\n\n"))]
    assert not [text for text in texts if re.search(r"[{}]", text)]
    assert [text for text, count in Counter(texts).items() if count > 1] == []


def test_all_names_are_plainly_invented(stories):
    named = {
        quote.speaker
        for story in stories
        for quote in story.quotes
        if not quote.speaker.startswith("Seorang")
    }
    assert all(name.split()[-1] in {"Contoh", "Peraga"} for name in named)


def test_a_correction_replaces_one_sentence(stories):
    corrected = [story for story in stories if story.state is State.CORRECTED]
    for story in corrected:
        assert story.remedy.faulty in story.body and story.remedy.faulty not in story.final_body, story.key
        assert story.remedy.corrected in story.final_body, story.key
        assert len(story.remedy.reason.split()) >= 6
    plain = next(story for story in stories if story.state is State.PUBLISHED)
    assert plain.final_body == plain.body


def test_a_picture_is_a_landscape_jpeg_and_always_the_same():
    for topic in read_topics().values():
        first = draw(topic, seed="a")
        with Image.open(BytesIO(first)) as picture:
            assert (picture.format, picture.size) == ("JPEG", (1200, 675))
            assert len(picture.resize((32, 18)).getcolors(1000)) > 20
        assert draw(topic, seed="a") == first
        assert draw(topic, seed="b") != first


def document(story: DemoStory, body: str, now: datetime) -> Document:
    parts = {"headline": story.headline, "body": body}
    parts |= {f"slot_{name}": text for name, text in zip(SLOTS, vars_of(story.slots), strict=True)}
    parts |= {f"caption_{i}": f"{p.caption} (Foto: {p.credit})" for i, p in enumerate(story.photos, 1)}
    return Document(parts, published=(story.published_at or now).date(), today=now.date())


SLOTS = ("what", "when", "where", "who", "why", "how")


def vars_of(slots) -> list[str]:
    return [getattr(slots, name) for name in SLOTS]
