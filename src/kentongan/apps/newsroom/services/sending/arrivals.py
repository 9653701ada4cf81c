"""A sending that was written without a network arrives: once, however often the phone tries."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.core.files import File
from django.db import transaction
from django.utils import timezone

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.errors import Conflict, UploadNotFound
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Arrival, Photo, Story, Upload
from kentongan.apps.newsroom.queries.sending.arrivals import arrival_of
from kentongan.apps.newsroom.queries.stories import story_of_filing
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.groundwork.locking import story_in_hand
from kentongan.apps.newsroom.services.photos import Added, add_photos
from kentongan.apps.newsroom.services.pictures import CleanPicture
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.sending import parts
from kentongan.apps.newsroom.services.sending.preparing import prepared
from kentongan.apps.newsroom.services.sending.uploads import begin_anew, settle_uploads
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

# Longer than any phone lies in a drawer; after that the keys of filing and the number of the version still hold.
_REMEMBERED = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Known:
    """The story that a sending belongs to, and the version on which its writer wrote."""

    story: Story
    based_on: int


def story_for_sending(
    *, actor: Actor, unit_id: int, content: Content, filing_key: UUID, is_read: bool = True
) -> Known:
    """Starts the story of a filing, or finds the one that an earlier try started. `is_read` as for file_story."""
    try:
        story = file_story(
            actor=actor, unit_id=unit_id, content=content, filing_key=filing_key, is_read=is_read
        )
    except Conflict:  # it has been worked on since: this phone knows the first save
        return Known(story_of_filing(actor, filing_key), 1)
    return Known(story, story.current.number)


def add_sent_photos(*, actor: Actor, story_id: int, keys: Mapping[int, UUID]) -> Added:
    """Makes photos of the story from what came under `keys`, by row; made twice they are one.

    Raises UploadNotFound where pieces are missing: the phone begins that photo anew. A bad one refuses itself alone.
    """
    rows = Upload.objects.filter(key__in=keys.values(), owner_id=actor.user_id).select_related("photo")
    uploads = {upload.key: upload for upload in rows}
    known: dict[int, Photo] = {}
    with ExitStack() as files:
        fresh: dict[int, File | CleanPicture] = {}
        for row, key in keys.items():
            upload = uploads.get(key)
            if upload and upload.photo and upload.photo.story_id == story_id:
                known[row] = upload.photo
            else:
                fresh[row] = prepared(_whole(upload)) or _pieces(upload, files)
        added = add_photos(actor=actor, story_id=story_id, uploads=fresh)
    settle_uploads({keys[row]: photo for row, photo in added.photos.items()})
    return Added(known | added.photos, added.refused)


@transaction.atomic
def take_sending(
    *,
    actor: Actor,
    key: UUID,
    known: Known,
    content: Content,
    before: UUID | None = None,
) -> Arrival:
    """Saves the words of a sending and notes its arrival, in one.

    `before` is an earlier sending of the same words whose answer never came: where it did arrive, its writer wrote on
    from that version. Raises Conflict like any save: nothing is noted then, and the phone keeps its words. Audited.
    """
    story = story_in_hand(actor, known.story.pk)  # who comes second with the same key waits here
    if arrived := arrival_of(actor, key):
        return arrived
    version = save_story(
        actor=actor, story_id=story.pk, based_on=_written_on(actor, story, known, before), content=content
    )
    return _note(actor, key, story, version.number)


@transaction.atomic
def note_arrival(*, actor: Actor, key: UUID, story_id: int, version: int) -> Arrival:
    """Words of a sending came by a form, or were joined with another's by hand: the phone need not send them."""
    story = story_in_hand(actor, story_id)
    return arrival_of(actor, key) or _note(actor, key, story, version)


@transaction.atomic
def submit_sending(*, actor: Actor, key: UUID) -> Story:
    """Submits the story of a sending that wished so, once: a story that came back meanwhile stays with its writer.

    Raises CannotSubmit and Conflict like any submission.
    """
    arrived = Arrival.objects.select_for_update().get(key=key, owner_id=actor.user_id)
    story = story_in_hand(actor, arrived.story_id)
    if arrived.submitted or story.status not in (StoryStatus.DRAFT, StoryStatus.RETURNED):
        return story
    # Mostly in the breath that saved it: the check of seconds ago counts, an older one is made anew.
    story = submit_story(actor=actor, story_id=story.pk, version=arrived.version, just_saved=True)
    arrived.submitted = True
    arrived.save()
    return story


def purge_arrivals() -> int:
    """Forgets sendings that arrived half a year ago; gives how many."""
    return Arrival.objects.filter(at__lt=timezone.now() - _REMEMBERED).delete()[0]


def _whole(upload: Upload | None) -> Upload:
    """The upload, if all of it is held and lies where it should."""
    if upload is None or not upload.is_whole:
        raise UploadNotFound
    path = parts.path_of(upload.key)
    if not path.exists() or path.stat().st_size != upload.size:
        begin_anew(upload)
        raise UploadNotFound
    return upload


def _pieces(upload: Upload, files: ExitStack) -> File:
    return File(files.enter_context(parts.path_of(upload.key).open("rb")), name="foto")


def _written_on(actor: Actor, story: Story, known: Known, before: UUID | None) -> int:
    earlier = arrival_of(actor, before) if before else None
    if earlier is None or earlier.story_id != story.pk:
        return known.based_on
    return max(known.based_on, earlier.version)


def _note(actor: Actor, key: UUID, story: Story, version: int) -> Arrival:
    arrived = Arrival.objects.create(key=key, owner_id=actor.user_id, story=story, version=version)
    trail.record(
        actor, "sending_arrived", f"story:{story.pk}", path=story.unit.path, detail={"version": version}
    )
    return arrived
