"""What a save teaches the standard."""

from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.apps.standards.services import outcomes


def learn_from_save(story: Story, before: StoryVersion | None) -> None:
    """Compares the report of the newest version with that of the one before."""
    outcomes.learn(
        unit=story.unit,
        story=story.pk,
        before=before.report if before else None,
        after=story.current.report,
    )
