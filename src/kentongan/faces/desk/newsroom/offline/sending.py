"""What a sending says: the form of a story, the keys that go with it, the photos that came before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.errors import StoryNotFound
from kentongan.apps.newsroom.queries.filing import units_to_write_for
from kentongan.apps.newsroom.queries.stories import story_for_desk
from kentongan.apps.newsroom.services.sending.arrivals import Known, add_sent_photos, story_for_sending
from kentongan.faces.desk.newsroom.forms.filing import FilingForm
from kentongan.faces.desk.newsroom.forms.story import StoryForm


class SendingForm(forms.Form):
    """What a sending adds to the form of a story."""

    sending = forms.UUIDField()
    before = forms.UUIDField(required=False)
    story = forms.IntegerField(required=False, min_value=1)


class Unfit(Exception):
    """The words cannot be taken as they stand; `words` say why."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


@dataclass(frozen=True, slots=True)
class Sent:
    """A sending whose words have the right shape."""

    known: Known
    form: StoryForm


def sent(request: HttpRequest, story_id: int | None) -> Sent:
    """What the phone sent; raises Unfit, StoryNotFound, and what the first save of a story raises."""
    known, form = _edited(request, story_id) if story_id else _filed(request)
    return Sent(known, form)


def photos_of(request: HttpRequest, sending: Sent) -> dict[int, int]:
    """The ids of the photos that came in pieces, by their row; made before the words are saved.

    Raises Unfit for a file that is no photo, UploadNotFound for one that is not there in whole.
    """
    if not (keys := sending.form.sent()):
        return {}
    added = add_sent_photos(actor=request.actor, story_id=sending.known.story.pk, keys=keys)
    for row, error in sorted(added.refused.items()):
        raise Unfit(_("Foto %(row)d: %(words)s") % {"row": row + 1, "words": error.message}) from error
    return {row: photo.pk for row, photo in added.photos.items()}


def _filed(request: HttpRequest) -> tuple[Known, StoryForm]:
    """The story that the phone began, made now unless an earlier try made it."""
    units = units_to_write_for(request.actor, key=request.GET.get("satuan", "")[:80])
    filing = FilingForm(request.POST, units=units)
    zone = next((one.time_zone for one in units if str(one.pk) == request.POST.get("unit")), "Asia/Jakarta")
    form = StoryForm(request.POST, zone=zone)
    if not all([filing.is_valid(), form.is_valid()]):
        raise Unfit(_mistakes(filing, form))
    known = story_for_sending(
        actor=request.actor,
        unit_id=filing.cleaned_data["unit"],
        content=form.content(),
        filing_key=filing.cleaned_data["filing_key"],
        is_read=not form.photos,
    )
    return known, form


def _edited(request: HttpRequest, story_id: int) -> tuple[Known, StoryForm]:
    story = story_for_desk(request.actor, story_id)
    if story is None:
        raise StoryNotFound
    form = StoryForm(request.POST, zone=story.unit.time_zone)
    if not form.is_valid():
        raise Unfit(_mistakes(form))
    return Known(story, form.cleaned_data.get("based_on") or 0), form


def _mistakes(*parts: forms.Form) -> str:
    """Every mistake in one line: the outbox has no fields to put them beside."""
    stories = [part for part in parts if isinstance(part, StoryForm)]
    rows: Sequence[forms.Form] = [row for form in stories for row in (*form.quotes, *form.photos)]
    return " ".join(
        f"{part.fields[name].label}: {' '.join(words)}" if name in part.fields else " ".join(words)
        for part in (*parts, *rows)
        for name, words in part.errors.items()
    )
