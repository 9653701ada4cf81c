"""Setting one finding of one story aside, and taking that back."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.newsroom.errors import BadContent, NotAllowed, WrongStage
from kentongan.apps.newsroom.gate.waiving import LEAST_REASON, MOST_DAYS
from kentongan.apps.newsroom.models import Story, Waiver
from kentongan.apps.newsroom.policies import may_waive
from kentongan.apps.newsroom.queries.standard.waivers import found
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.apps.newsroom.services.groundwork.locking import must_be_newest, story_in_hand
from kentongan.apps.newsroom.services.groundwork.telling import people_of, tell
from kentongan.apps.standards.enums import Outcome
from kentongan.apps.standards.services import outcomes
from kentongan.core.standard.finding import Finding
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_WAIVED = gettext_noop("Satu temuan pada “%(story)s” dikecualikan oleh %(name)s.")


@transaction.atomic
def waive_rule(*, actor: Actor, story_id: int, version: int, mark: str, reason: str, days: int) -> Waiver:
    """Sets one finding of the newest version aside for some days, with a reason; the other findings stand.

    Refuses an author of any version, a rule that nobody may waive, a reason that says nothing, and more than 90 days.
    Raises Conflict where somebody saved since. Counted with the rule, told to the story's people, audited.
    """
    story = story_in_hand(actor, story_id)
    if not may_waive(actor, story, author_ids(story)):
        raise NotAllowed(
            _("Pengecualian diberikan pejabat yang berwenang dan tidak ikut menulis berita ini.")
        )
    must_be_newest(story, version)
    finding = _waivable(story, mark)
    reason = " ".join(reason.split())[:300]
    if len(reason) < LEAST_REASON:
        raise BadContent(
            _("Tulis mengapa aturan ini tidak berlaku di sini, paling sedikit satu kalimat pendek.")
        )
    if not 1 <= days <= MOST_DAYS:
        raise BadContent(_("Pengecualian berlaku 1 sampai %d hari.") % MOST_DAYS)
    now = timezone.now()
    # One that has lapsed makes room for its successor.
    Waiver.objects.filter(story=story, mark=mark, ended_at=None).update(
        ended_at=now, ended_by_id=actor.user_id
    )
    row = Waiver.objects.create(
        story=story,
        version=story.current,
        rule=finding.rule,
        part=finding.part[:20],
        excerpt=finding.excerpt[:100],
        mark=mark,
        reason=reason,
        by_id=actor.user_id,
        at=now,
        until=now + timedelta(days=days),
    )
    _note(actor, story, finding, reason)
    detail = {"rule": row.rule, "version": version, "until": row.until.isoformat(), "waiver": row.pk}
    trail.record(actor, "rule_waived", f"story:{story.pk}", path=story.unit.path, detail=detail)
    tell(people_of(story), story, _WAIVED, name=actor.name, but=actor)
    return row


@transaction.atomic
def end_waiver(*, actor: Actor, story_id: int, waiver_id: int) -> Waiver:
    """Takes a waiver back: the finding counts again at once. By whoever may give one there. Audited."""
    story = story_in_hand(actor, story_id)
    if not may_waive(actor, story, author_ids(story)):
        raise NotAllowed(_("Pengecualian diakhiri pejabat yang berwenang dan tidak ikut menulis berita ini."))
    row = Waiver.objects.select_for_update().filter(pk=waiver_id, story=story).first()
    if row is None or row.ended_at:
        raise WrongStage(_("Pengecualian ini sudah tidak berlaku."))
    row.ended_at, row.ended_by_id = timezone.now(), actor.user_id
    row.save(update_fields=["ended_at", "ended_by"])
    detail = {"rule": row.rule, "waiver": row.pk}
    trail.record(actor, "waiver_ended", f"story:{story.pk}", path=story.unit.path, detail=detail)
    return row


def _waivable(story: Story, mark: str) -> Finding:
    finding = found(story.current.report, mark)
    if finding is None:
        raise WrongStage(_("Temuan ini sudah tidak ada pada naskah terbaru."))
    if not finding.waivable:
        raise NotAllowed(
            _("Aturan ini melindungi orang dan keamanan; tidak seorang pun dapat mengecualikannya.")
        )
    return finding


def _note(actor: Actor, story: Story, finding: Finding, reason: str) -> None:
    outcomes.record(
        actor=actor,
        unit=story.unit,
        rule=finding.rule,
        outcome=Outcome.WAIVED,
        part=finding.part,
        excerpt=finding.excerpt,
        reason=reason,
        story=story.pk,
        is_kept=True,
    )
