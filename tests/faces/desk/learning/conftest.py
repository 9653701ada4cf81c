"""A story that came back."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest
from tests.peers.harvest import harvest

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.profile import load_profile
from kentongan.apps.newsroom.services.reviewing import return_story
from kentongan.apps.newsroom.services.submission import submit_story


@pytest.fixture
def returned(actors, units) -> Callable[[], Story]:
    load_profile()

    def send_back() -> Story:
        content = harvest(date.today() - timedelta(days=1), kilos=40)
        me, unit = actors["contributor"], units["lapas-cilegon"].pk
        story = file_story(actor=me, unit_id=unit, content=content, filing_key=uuid4())
        submit_story(actor=me, story_id=story.pk, version=1)
        return return_story(
            actor=actors["unit_head"], story_id=story.pk, version=1, reason="facts", note="Berapa?"
        )

    return send_back
