"""Work of the editing room: id in, one service called."""

from procrastinate.contrib.django import app

from kentongan.apps.editing.services import attending, gathering
from kentongan.foundation.jobs.queue import BRIEF, task


@task("editing.seek_alike", retry=BRIEF)
def seek_alike(story_id: int) -> None:
    """Looks whether another office filed the same event."""
    gathering.seek_alike(story_id=story_id)


@app.periodic(cron="25 18 * * *")
@task("editing.forget_presence", retry=BRIEF)
def forget_presence(timestamp: int) -> None:
    """Every night: who had which story open yesterday is nobody's business."""
    attending.forget_presence()
