"""The nation that the page benchmarks run on: the whole registry and 50,000 public stories, kept between runs."""

import logging
import os
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import django

STORIES = int(os.environ.get("KENTONGAN_BENCH_STORIES", "50000"))
BATCH = 1000
FACTS = ("what", "when_date", "when_time", "where", "who", "why", "how")
# Words of our own for bodies; a Zipf-like choice gives the index rare and common words.
WORDS = Path(__file__).with_name("words.txt")


def found() -> None:
    """Sets Django up on the benchmark's own database and fills it when it is empty."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings.dev")
    os.environ["KENTONGAN_DATA"] = str(Path(__file__).resolve().parents[1] / "var" / "bench")
    django.setup()
    logging.disable(logging.WARNING)  # a line for each request would be measured, too
    # Django must be set up before these can be imported.
    from kentongan.apps.newsroom.models import Story
    from kentongan.config.lay_out import steps

    for _, step in steps():
        step()
    missing = STORIES - Story.objects.count()
    if missing > 0:
        print(f"» filling in {missing} stories", flush=True)
        _fill(missing)


def _fill(missing: int) -> None:
    from django.contrib.postgres.search import SearchVector
    from django.db import connection

    from kentongan.apps.newsroom.models import Story

    for size in _batches(missing):
        _batch(size)
    vector = SearchVector("headline", weight="A", config="indonesian") + SearchVector(
        "summary", weight="B", config="indonesian"
    )
    Story.objects.filter(search=None).update(search=vector)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _batches(missing: int) -> Iterator[int]:
    while missing > 0:
        yield min(BATCH, missing)
        missing -= BATCH


def _batch(size: int) -> None:
    from django.utils import timezone

    from kentongan.apps.newsroom.models import Story, StoryVersion, Topic
    from kentongan.apps.units.models import Unit
    from kentongan.foundation.accounts.models import User

    chance = random.Random(Story.objects.count())
    writer, _ = User.objects.get_or_create(email="bench@contoh.test", defaults={"name": "Penulis Contoh"})
    units, topics = list(Unit.objects.exclude(type="ministry")), list(Topic.objects.all())
    words = WORDS.read_text(encoding="utf-8").split()
    now = timezone.now()
    stories = []
    for _ in range(size):
        at = now - timedelta(minutes=chance.randrange(1, 3 * 365 * 24 * 60))
        headline = _sentence(words, chance, 8).rstrip(".")
        stories.append(
            Story(
                unit=chance.choice(units), topic=chance.choice(topics), status="published", filed_by=writer,
                public_version=1, slug="cerita", headline=headline, summary=_sentence(words, chance, 30),
                happened_on=at.date(), submitted_at=at, published_at=at, changed_at=at,
            )
        )  # fmt: skip
    Story.objects.bulk_create(stories)
    versions = StoryVersion.objects.bulk_create(
        StoryVersion(
            story=story, number=1, author=writer, headline=story.headline, topic=story.topic,
            facts=dict.fromkeys(FACTS, ""),
            body="\n\n".join(_sentence(words, chance, 60) for _ in range(4)),
        )
        for story in stories
    )  # fmt: skip
    for story, version in zip(stories, versions, strict=True):
        story.current = story.public = version
    Story.objects.bulk_update(stories, ["current", "public"], batch_size=500)


def _sentence(words: list[str], chance: random.Random, length: int) -> str:
    picked = (words[min(int(chance.paretovariate(0.7)) - 1, len(words) - 1)] for _ in range(length))
    return " ".join(picked).capitalize() + "."


def officers() -> dict:
    """An author, a coordinator and a head at one unit, as actors by role."""
    from kentongan.apps.units.models import Appointment, Unit
    from kentongan.apps.units.queries.actors import actor_of
    from kentongan.foundation.accounts.models import User

    unit, made = Unit.objects.get(key="lapas-cilegon"), {}
    for role in ("contributor", "unit_coord", "unit_head"):
        user, _ = User.objects.get_or_create(email=f"{role}@bench.test", defaults={"name": f"{role} Contoh"})
        Appointment.objects.get_or_create(user=user, unit=unit, role=role, valid_from=date(2020, 1, 1))
        made[role] = actor_of(user)
    return made | {"unit": unit}


def approved_story(officers: dict, word: str):
    """A release of ours, filed and approved by both tiers, with `word` in its headline."""
    from bench.texts import NOW
    from kentongan.apps.newsroom.gate.content import Content
    from kentongan.apps.newsroom.services.filing import file_story
    from kentongan.apps.newsroom.services.reviewing import approve_story
    from kentongan.apps.newsroom.services.submission import submit_story
    from kentongan.config.demo.stories.stories import read_stories

    sample = next(
        each for each in read_stories(NOW) if each.unit == officers["unit"].name and not each.faulty
    )
    slots = sample.slots
    content = Content(
        headline=f"{word} Berbunyi di Lapas Cilegon Pagi Ini", body=sample.body, what=slots.what, where=slots.where,
        who=slots.who, why=slots.why, how=slots.how, when_date=sample.event_at.date().isoformat(), when_time="09:00",
        topic="pembinaan-kemandirian",
    )  # fmt: skip
    story = file_story(
        actor=officers["contributor"], unit_id=officers["unit"].pk, content=content, filing_key=uuid4()
    )
    submit_story(actor=officers["contributor"], story_id=story.pk, version=1)
    approve_story(actor=officers["unit_coord"], story_id=story.pk, version=1)
    approve_story(actor=officers["unit_head"], story_id=story.pk, version=1)
    return story


def publish(officers: dict, story) -> None:
    """The head presses the button."""
    from kentongan.apps.newsroom.services.publishing import publish_story

    publish_story(actor=officers["unit_head"], story_id=story.pk, version=1)
