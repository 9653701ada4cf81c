"""The story of an office about an event."""

from uuid import uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.errors import NotAllowed, NotFound, WrongStage
from kentongan.apps.academy.models import Coverage
from kentongan.apps.academy.policies import may_cover
from kentongan.apps.academy.services.groundwork.cover_words import story_words
from kentongan.apps.academy.services.groundwork.locking import event_in_sight, note
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor


@transaction.atomic
def cover_event(*, actor: Actor, event_id: int, unit_id: int) -> Coverage:
    """Starts the office's story with the facts of the event; asked again, by anybody there, it is the same draft.

    Only an invited office and the organiser have one. Audited, here and by the newsroom.
    """
    event = event_in_sight(actor, event_id)
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not (unit.pk == event.unit_id or event.invitations.filter(unit=unit).exists()):
        raise NotFound(_("Undangan untuk satuan ini"))
    if not may_cover(actor, unit):
        raise NotAllowed
    if event.state not in (EventState.OPEN, EventState.ENDED):
        raise WrongStage(_("Kegiatan ini belum dibuka atau dibatalkan; belum ada yang diberitakan."))
    known = Coverage.objects.filter(event=event, unit=unit).first()
    if known:
        return known
    story = file_story(actor=actor, unit_id=unit.pk, content=story_words(event, unit), filing_key=uuid4())
    made = Coverage.objects.create(event=event, unit=unit, story=story, made_by_id=actor.user_id)
    note(actor, "event_covered", event, unit, story=story.pk)
    return made
