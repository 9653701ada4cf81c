"""Work of the newsroom: id in, one service called."""

from procrastinate.contrib.django import app

from kentongan.apps.newsroom.queries.routing.turns import watches_due
from kentongan.apps.newsroom.services import archiving
from kentongan.apps.newsroom.services.picturing import drawing, proposing, sealing
from kentongan.apps.newsroom.services.routing import ticking, trying
from kentongan.apps.newsroom.services.sending import arrivals, uploads
from kentongan.apps.newsroom.services.standard import previewing
from kentongan.foundation.jobs.queue import BRIEF, task

# Faces and sizes take a second of the processor a photo: a publication that waits goes first.
AFTER_WORDS = -10


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


@task("newsroom.try_routes", retry=BRIEF)
def try_routes(trial_id: int) -> None:
    """Replays one batch of stories under a draft of routes, and asks for the next."""
    if trying.try_batch(trial_id=trial_id):
        try_routes.defer(trial_id=trial_id)


@app.periodic(cron="*/5 * * * *")
@task("newsroom.watch_turns", retry=BRIEF)
def watch_turns(timestamp: int) -> None:
    """Every five minutes: what waits too long is reminded of or goes to the next owner, each by a job of its own."""
    for kind, key in watches_due():
        watch.defer(kind=kind, key=key)


@task("newsroom.watch", retry=BRIEF)
def watch(kind: str, key: int) -> None:
    """One story or look whose clock ran out."""
    ticking.tick(kind=kind, key=key)


@app.periodic(cron="40 18 * * *")
@task("newsroom.purge_uploads", retry=BRIEF)
def purge_uploads(timestamp: int) -> None:
    """Every night: photos that never came in whole take no room for ever, sendings of long ago are forgotten."""
    uploads.purge_uploads()
    arrivals.purge_arrivals()


@task("newsroom.finish_photo", retry=BRIEF)
def finish_photo(photo_id: int) -> None:
    """Seeks faces in a new photo and makes its other sizes."""
    proposing.finish_photo(photo_id=photo_id)


@task("newsroom.draw_photo", retry=BRIEF)
def draw_photo(photo_id: int) -> None:
    """Makes what leaves of a photo fit what was decided about it."""
    drawing.draw_photo(photo_id=photo_id)


@task("newsroom.seek_in_batch")
def seek_in_batch(after: int = 0) -> None:
    """Has faces sought in one batch of photos that came before the model did, and asks for the next."""
    numbers = proposing.photos_without_proposal(after=after)
    for photo_id in numbers:
        finish_photo.configure(priority=AFTER_WORDS).defer(photo_id=photo_id)
    if numbers:
        seek_in_batch.defer(after=numbers[-1])


@app.periodic(cron="10 19 * * *")
@task("newsroom.seal_photos", retry=BRIEF)
def seal_photos(timestamp: int) -> None:
    """Every night: sharp pictures that were hidden long ago go for good."""
    sealing.seal_photos()
