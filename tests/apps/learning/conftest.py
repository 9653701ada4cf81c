"""Stories that are handed in and sent back, and jobs that run when a test says so."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.peers.harvest import harvest

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.profile import load_profile
from kentongan.apps.newsroom.services.reviewing import return_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.foundation.jobs.inline import run_due_jobs

# Not one of the rules that hold a story back: two of these are found in each.
SUPERLATIVE = "Ini panen terbesar dan satu-satunya di Indonesia."


@pytest.fixture(autouse=True)
def empty_queue(db: None) -> None:
    """Whatever others left in the queue is not ours to run."""
    ProcrastinateJob.objects.all().delete()


@pytest.fixture
def handed(actors, units) -> Callable[..., Story]:
    """Files and hands in a story in which the standard finds a superlative."""
    load_profile()

    def hand(by: str = "contributor", unit: str = "lapas-cilegon") -> Story:
        content = harvest(date.today() - timedelta(days=1), kilos=40)
        content = replace(content, body=f"{content.body}\n\n{SUPERLATIVE}")
        story = file_story(actor=actors[by], unit_id=units[unit].pk, content=content, filing_key=uuid4())
        return submit_story(actor=actors[by], story_id=story.pk, version=1)

    return hand


@pytest.fixture
def returned(handed, actors) -> Callable[..., Story]:
    """A story that came back for its facts."""

    def send_back(reason: str = "facts") -> Story:
        story = handed()
        return return_story(
            actor=actors["unit_head"], story_id=story.pk, version=1, reason=reason, note="Berapa kilogram?"
        )

    return send_back


@pytest.fixture
def run_jobs() -> Callable[[], int]:
    return run_due_jobs
