"""What writers do with findings, told to the standard."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.errors import NotAllowed, StoryNotFound
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.policies import may_file
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.apps.standards.queries.marks import mark_of, mark_of_finding
from kentongan.apps.standards.queries.reports import findings_of
from kentongan.apps.standards.services import outcomes
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One press on a finding: `outcome` is fixed or rejected; `excerpt` the words as the finding gave them."""

    rule: str
    outcome: str
    part: str = ""
    excerpt: str = ""
    reason: str = ""


@transaction.atomic
def note_act(*, actor: Actor, act: Act, story_id: int | None = None, unit_id: int | None = None) -> bool:
    """Tells the standard that a writer fixed or rejected a finding; False where it is known already.

    Of a story that was not saved yet `unit_id` names the office. Refuses who may not write there, and a waiver:
    that takes a second person (`waive_rule`).
    """
    if act.outcome not in ("fixed", "rejected"):
        raise NotAllowed(_("Tindakan ini tidak dikenal."))
    story = _story(actor, story_id) if story_id else None
    unit = story.unit if story else _unit(actor, unit_id)
    if not may_file(actor, unit):
        raise NotAllowed(_("Anda tidak berwenang menulis berita untuk satuan ini."))
    mark = mark_of(act.rule, act.part, act.excerpt)
    known = findings_of(story.current.report) if story and story.current else ()
    return outcomes.record(
        actor=actor,
        unit=unit,
        rule=act.rule,
        outcome=act.outcome,
        part=act.part,
        excerpt=act.excerpt,
        reason=act.reason,
        story=story.pk if story else 0,
        is_kept=any(finding.rule == act.rule and mark_of_finding(finding) == mark for finding in known),
    )


def _story(actor: Actor, story_id: int) -> Story:
    found = stories_visible_to(actor).select_related("unit", "current__report").filter(pk=story_id).first()
    if found is None:
        raise StoryNotFound
    return found


def _unit(actor: Actor, unit_id: int | None) -> Unit:
    unit = units_visible_to(actor, Permission.STORY_FILE).filter(pk=unit_id).first() if unit_id else None
    if unit is None:
        raise StoryNotFound
    return unit
