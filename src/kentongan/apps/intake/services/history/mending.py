"""What a person does with a row that was read: mends it, leaves it out, takes it up again, writes it anew."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.intake.enums import OldState
from kentongan.apps.intake.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.intake.models import OldStory
from kentongan.apps.intake.policies import may_draft_from, may_import_for
from kentongan.apps.intake.queries.history import rows_visible_to
from kentongan.apps.intake.services.history.judging import settle
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True, kw_only=True)
class OldWords:
    """An old story as somebody mends it."""

    headline: str
    body: str
    day: date | None
    unit_id: int | None


@transaction.atomic
def mend(*, actor: Actor, row_id: int, words: OldWords) -> OldStory:
    """Keeps what a person corrected and judges the row anew; who changed it cannot open it to the public. Audited."""
    row = row_in_hand(actor, row_id, OldState.resolvable())
    unit = Unit.objects.filter(pk=words.unit_id, path__startswith=row.batch.unit.path).first()
    if unit is None:
        raise BadWords(_("Pilih satuan di dalam wilayah impor ini."), "unit")
    row.headline = " ".join(words.headline.split())
    row.body = words.body.replace("\r\n", "\n").replace("\x00", "").strip()
    row.day, row.unit, row.edited_by_id = words.day, unit, actor.user_id
    _must_be_new(row)
    settle(row)
    row.save()
    trail.record(actor, "old_story_mended", f"old_story:{row.pk}", path=row.batch.unit.path)
    return row


@transaction.atomic
def leave_out(*, actor: Actor, row_id: int) -> OldStory:
    """Keeps a row from being shown; it can be taken up again. Audited."""
    row = row_in_hand(actor, row_id, (OldState.READY, OldState.OPEN_QUESTION))
    row.state = OldState.LEFT_OUT
    row.save()
    trail.record(actor, "old_story_left_out", f"old_story:{row.pk}", path=row.batch.unit.path)
    return row


@transaction.atomic
def take_up(*, actor: Actor, row_id: int) -> OldStory:
    """Takes a row up again that was left out. Audited."""
    row = row_in_hand(actor, row_id, (OldState.LEFT_OUT,))
    _must_be_new(row)
    settle(row)
    row.save()
    trail.record(actor, "old_story_taken_up", f"old_story:{row.pk}", path=row.batch.unit.path)
    return row


@transaction.atomic
def draft_from(*, actor: Actor, row_id: int) -> Story:
    """Makes a draft of an old story, to be told anew by the ways of today; asked twice it is one draft. Audited.

    A row that was not public yet is then left out of the archive.
    """
    row = row_in_hand(actor, row_id, (*OldState.resolvable(), OldState.PUBLIC))
    if row.story:
        return row.story
    if not may_draft_from(actor, row):
        raise NotAllowed
    content = Content(headline=row.headline, body=row.body)
    row.story = file_story(actor=actor, unit_id=row.unit_id, content=content, filing_key=row.key)
    row.state = row.state if row.state == OldState.PUBLIC else OldState.LEFT_OUT
    row.save()
    trail.record(actor, "old_story_drafted", f"old_story:{row.pk}", path=row.batch.unit.path)
    return row.story


def row_in_hand(actor: Actor, row_id: int, states: tuple[str, ...]) -> OldStory:
    """A row under lock, in one of the states. Raises NotFound, NotAllowed, WrongStage."""
    mine = rows_visible_to(actor).filter(pk=row_id)
    if mine.select_for_update(of=("self",)).values_list("pk", flat=True).first() is None:
        raise NotFound(_("Berita lama ini"))
    row = mine.select_related("batch__unit", "unit", "story").get()
    if not may_import_for(actor, row.batch.unit):
        raise NotAllowed
    if row.state not in states:
        words = _("Berita lama ini sekarang %(state)s; muat ulang halaman.")
        raise WrongStage(words % {"state": row.get_state_display()})
    return row


def _must_be_new(row: OldStory) -> None:
    others = OldStory.objects.filter(unit=row.unit, mark=row.mark, state__in=OldState.standing())
    if row.unit and others.exclude(pk=row.pk).exists():
        raise BadWords(_("Satuan ini sudah punya berita lama yang sama."), "unit")
