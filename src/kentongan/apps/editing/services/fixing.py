"""One tap on a finding of the standard: its fix goes into the text, or to the writer as a suggestion."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.editing.errors import NotAllowed, Orphaned
from kentongan.apps.editing.gate.parts import changed_at, parts_of
from kentongan.apps.editing.models import Suggestion
from kentongan.apps.editing.policies import may_remark
from kentongan.apps.editing.services.anchoring import Pointed
from kentongan.apps.editing.services.suggesting import EditWords, suggest_edit
from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.groundwork.locking import must_be_newest, story_in_hand
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.standards.queries.reports import findings_of
from kentongan.core.standard.finding import Finding
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True)
class Spot:
    """Which finding of the stored report is meant: its rule and its place in the version that was read."""

    version: int
    rule: str
    part: str
    start: int


@transaction.atomic
def fix_finding(*, actor: Actor, story_id: int, spot: Spot) -> StoryVersion:
    """Saves the text with the finding's own fix as a new version; the words of the page are not trusted.

    Raises Conflict when the text changed meanwhile, Orphaned where the report knows no such fix. The newsroom's
    rules of saving hold: approvals start anew, and whoever fixes is an author. Audited.
    """
    story = story_in_hand(actor, story_id)
    must_be_newest(story, spot.version)
    found = _finding(story, spot)
    changed = changed_at(
        content_of(story, story.current), found.part, found.start, found.end, found.fix or ""
    )
    version = save_story(actor=actor, story_id=story.pk, based_on=spot.version, content=changed)
    detail = {"rule": found.rule, "version": version.number}
    trail.record(actor, "finding_fixed", f"story:{story.pk}", path=story.unit.path, detail=detail)
    return version


@transaction.atomic
def suggest_fix(*, actor: Actor, story_id: int, spot: Spot) -> Suggestion:
    """Leaves the fix to the writer as a suggested edit: the editor stays free to decide. Audited."""
    story = story_in_hand(actor, story_id)
    if not may_remark(actor, story):
        raise NotAllowed
    must_be_newest(story, spot.version)
    found = _finding(story, spot)
    excerpt = parts_of(content_of(story, story.current))[found.part][found.start : found.end]
    pointed = Pointed(version=spot.version, part=found.part, excerpt=excerpt, start=found.start)
    words = EditWords(found.fix or "", _("Menurut standar: %s") % found.message)
    return suggest_edit(actor=actor, story_id=story.pk, pointed=pointed, words=words)


def _finding(story: Story, spot: Spot) -> Finding:
    parts = parts_of(content_of(story, story.current))
    for found in findings_of(story.current.report):
        is_meant = (found.rule, found.part, found.start) == (spot.rule, spot.part, spot.start)
        if is_meant and found.fix is not None and found.part in parts and found.end > found.start:
            return found
    raise Orphaned
