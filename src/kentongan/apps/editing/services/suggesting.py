"""Suggested edits: made, taken through the newsroom's own saving, declined."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.editing.enums import Outcome
from kentongan.apps.editing.errors import BadWords, NotAllowed, Orphaned, WrongStage
from kentongan.apps.editing.gate.parts import changed_at, parts_of
from kentongan.apps.editing.models import Suggestion
from kentongan.apps.editing.models.anchored import MOST_WORDS
from kentongan.apps.editing.policies import may_remark
from kentongan.apps.editing.queries.margin import MOST, suggestion_visible_to
from kentongan.apps.editing.services.anchoring import Pointed, anchored
from kentongan.apps.editing.services.telling import tell_margin
from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.groundwork.locking import story_in_hand
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.core.anchors.anchor import place_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_SUGGESTED = gettext_noop("%(name)s mengusulkan suntingan pada “%(story)s”.")


@dataclass(frozen=True, slots=True)
class EditWords:
    """What shall stand there instead, and why; no words strike the range out."""

    replacement: str = ""
    why: str = ""


@transaction.atomic
def suggest_edit(*, actor: Actor, story_id: int, pointed: Pointed, words: EditWords) -> Suggestion:
    """Suggests other words for a range of a version; the text stays as it is. Tells the writers; audited."""
    story = _story(actor, story_id)
    replacement = words.replacement.replace("\x00", "").replace("\r\n", "\n")
    if len(replacement) > MOST_WORDS:
        raise BadWords(_("Gantinya paling panjang %d tanda.") % MOST_WORDS, "replacement")
    row = Suggestion(author_id=actor.user_id, **anchored(story, pointed))
    if not row.excerpt:
        raise BadWords(_("Tunjuk dulu kata yang hendak diganti."), "excerpt")
    if replacement == row.excerpt:
        raise BadWords(_("Gantinya sama dengan kata yang ada."), "replacement")
    if Suggestion.objects.filter(story_id=story.pk, outcome=Outcome.OPEN).count() >= MOST:
        raise WrongStage(_("Sudah terlalu banyak usul terbuka pada berita ini. Putuskan dulu sebagian."))
    row.replacement, row.why = replacement, " ".join(words.why.split())[:300]
    tell_margin(actor, story, _SUGGESTED)
    row.save()
    _record(actor, story, "edit_suggested", row)
    return row


@transaction.atomic
def take_suggestion(*, actor: Actor, suggestion_id: int) -> StoryVersion:
    """Puts the suggested words into the newest version, as a version of its own by the one who takes them.

    The words are found again where the text moved on; gone, it refuses (Orphaned). A save during review voids the
    approvals, and whoever takes is an author from then on: the newsroom's rules, not waived here. Audited.
    """
    row, story = _in_hand(actor, suggestion_id)
    content = content_of(story, story.current)
    place = place_of(row.anchor, parts_of(content).get(row.part, ""))
    if place is None:
        raise Orphaned
    changed = changed_at(content, row.part, *place, row.replacement)
    version = save_story(actor=actor, story_id=story.pk, based_on=story.current.number, content=changed)
    _settle(actor, row, Outcome.TAKEN, version)
    _record(actor, story, "suggestion_taken", row)
    return version


@transaction.atomic
def decline_suggestion(*, actor: Actor, suggestion_id: int) -> Suggestion:
    """Leaves the text as it is; the suggestion stays on record. Its own author takes it back so. Audited."""
    row, story = _in_hand(actor, suggestion_id)
    _settle(actor, row, Outcome.DECLINED, None)
    _record(actor, story, "suggestion_declined", row)
    return row


def _settle(actor: Actor, row: Suggestion, outcome: Outcome, version: StoryVersion | None) -> None:
    row.outcome, row.taken = outcome, version
    row.settled_at, row.settled_by_id = timezone.now(), actor.user_id
    row.save(update_fields=["outcome", "taken", "settled_at", "settled_by"])


def _story(actor: Actor, story_id: int) -> Story:
    story = story_in_hand(actor, story_id)
    if not may_remark(actor, story):
        raise NotAllowed(
            _(
                "Usul suntingan hanya untuk berita yang belum terbit, oleh yang menulis atau memutus di satuannya."
            )
        )
    return story


def _in_hand(actor: Actor, suggestion_id: int) -> tuple[Suggestion, Story]:
    found = suggestion_visible_to(actor, suggestion_id)
    story = _story(actor, found.story_id)
    row = Suggestion.objects.select_for_update().get(pk=found.pk)
    if not row.is_open:
        raise WrongStage(_("Usul ini sudah diputus."))
    return row, story


def _record(actor: Actor, story: Story, verb: str, row: Suggestion) -> None:
    trail.record(actor, verb, f"story:{story.pk}", path=story.unit.path, detail={"suggestion": row.pk})
