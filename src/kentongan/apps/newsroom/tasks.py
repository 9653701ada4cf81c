"""Work of the newsroom: id in, one service called."""

from kentongan.apps.newsroom.services import archiving
from kentongan.apps.newsroom.services.standard import previewing
from kentongan.foundation.jobs.queue import BRIEF, task


@task("newsroom.read_preview", retry=BRIEF)
def read_preview(preview_id: int) -> None:
    """Reads one batch of stories by a draft of the standard's settings, and asks for the next."""
    if previewing.read_batch(preview_id=preview_id):
        read_preview.defer(preview_id=preview_id)


@task("newsroom.archive_batch")
def archive_batch(after: int = 0) -> None:
    """Keeps one batch of old stories in the archive, and asks for the next."""
    if last := archiving.archive_batch(after=after):
        archive_batch.defer(after=last)
