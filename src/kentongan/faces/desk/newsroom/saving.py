"""The new files of a form, and the form again after a refusal."""

from dataclasses import dataclass, field
from uuid import UUID

from kentongan.apps.newsroom.errors import UploadNotFound
from kentongan.apps.newsroom.services.photos import Added, add_photos
from kentongan.apps.newsroom.services.sending.arrivals import add_sent_photos, note_arrival
from kentongan.apps.newsroom.services.sending.uploads import drop_upload
from kentongan.faces.desk.newsroom.forms.story import StoryForm
from kentongan.foundation.accounts.actor import Actor


@dataclass(slots=True)
class Uploaded:
    """What became of the new files of one form: ids by row, and refusals in words by row."""

    photos: dict[int, int] = field(default_factory=dict)
    refused: dict[int, str] = field(default_factory=dict)

    def note(self, added: Added) -> None:
        """Adds what became of some of them."""
        self.photos |= {row: photo.pk for row, photo in added.photos.items()}
        self.refused |= {row: error.message for row, error in added.refused.items()}


def take_uploads(actor: Actor, story_id: int, form: StoryForm) -> Uploaded:
    """Keeps the new photos of a valid form, in it or ahead of it, before its words: a conflict then loses no photo.

    One bad file refuses itself alone.
    """
    taken = Uploaded()
    if files := form.uploads():
        taken.note(add_photos(actor=actor, story_id=story_id, uploads=files))
    if keys := form.sent():
        try:
            taken.note(add_sent_photos(actor=actor, story_id=story_id, keys=keys))
        except UploadNotFound as error:  # the phone has them still, and puts them into the form again
            taken.refused |= dict.fromkeys(keys, error.message)
    for key in form.begun().values():
        drop_upload(actor=actor, key=key)
    return taken


def refilled(form: StoryForm, version: int, taken: Uploaded) -> dict[str, list[str]]:
    """The posted fields again, with what was kept meanwhile written in: for the page that reports a refusal."""
    data = form.data.copy()
    data["based_on"] = str(version)
    for row, photo in taken.photos.items():
        data[f"p-{row}-photo"] = str(photo)
    return data


def note_sent(actor: Actor, story_id: int, version: int, key: str) -> None:
    """A form that carries the key of a sending is one: the phone may forget what it kept of it."""
    try:
        sending = UUID(key)
    except ValueError:
        return
    note_arrival(actor=actor, key=sending, story_id=story_id, version=version)
