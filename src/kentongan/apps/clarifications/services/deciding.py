"""The verdict on a claim, before its answer and after."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.clarifications.enums import VERDICTS, ChangeKind, ClaimStatus
from kentongan.apps.clarifications.errors import BadInput, NotAllowed, WrongStage
from kentongan.apps.clarifications.models import Claim, ClaimChange
from kentongan.apps.clarifications.policies import may_decide_claim
from kentongan.apps.clarifications.services.filing import open_claim
from kentongan.apps.clarifications.services.locking import claim_in_hand
from kentongan.apps.clarifications.services.tidying import tidy
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

_DECIDED = gettext_noop("Klaim nomor %(number)d diputus “%(verdict)s” oleh %(name)s.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A verdict with its reason; `fix` and `own_story_id` say how we correct ourselves where the claim is true."""

    verdict: str
    reason: str
    fix: str = ""
    own_story_id: int | None = None


@transaction.atomic
def decide_claim(*, actor: Actor, claim_id: int, ruling: Ruling) -> Claim:
    """Gives the verdict on an open claim, or another one. Takes a second person: not who looks after the claim.

    Tells the owner; audited.
    """
    claim = open_claim(actor, claim_id)
    _must_decide(actor, claim)
    _take(claim, actor, ruling)
    claim.save()
    detail = {"verdict": claim.verdict}
    trail.record(actor, "claim_decided", f"claim:{claim.pk}", path=claim.unit.path, detail=detail)
    tell(
        users=User.objects.filter(pk=claim.owner_id),
        words=_DECIDED,
        values={"number": claim.pk, "verdict": claim.get_verdict_display(), "name": actor.name},
        url=f"/meja/klarifikasi/{claim.pk}/",
        path=claim.unit.path,
        needs=Permission.CLAIM_FILE,
        but=actor,
    )
    return claim


@transaction.atomic
def revise_verdict(*, actor: Actor, claim_id: int, ruling: Ruling) -> Claim:
    """Changes the verdict of a published claim, with the reason that readers will see in its history. Audited.

    The text of the answer is corrected in the newsroom, by its own way.
    """
    claim = claim_in_hand(actor, claim_id)
    if claim.status != ClaimStatus.ANSWERED:
        raise WrongStage(_("Hanya putusan yang sudah terbit yang diubah dengan cara ini."))
    _must_decide(actor, claim)
    if ruling.verdict == claim.verdict:
        raise BadInput(_("Putusannya sama dengan yang sudah terbit."), "verdict")
    before = claim.get_verdict_display()
    _take(claim, actor, ruling)
    claim.changed_at = timezone.now()
    claim.save()
    words = _("Putusan diubah dari “%(old)s” menjadi “%(new)s”. %(reason)s")
    told = words % {"old": before, "new": claim.get_verdict_display(), "reason": claim.reason}
    ClaimChange.objects.create(claim=claim, kind=ChangeKind.VERDICT, text=told)
    detail = {"verdict": claim.verdict}
    trail.record(actor, "verdict_revised", f"claim:{claim.pk}", path=claim.unit.path, detail=detail)
    return claim


def _must_decide(actor: Actor, claim: Claim) -> None:
    if claim.owner_id == actor.user_id:
        raise NotAllowed(_("Penanggung jawab klaim tidak memutus klaimnya sendiri. Minta orang kedua."))
    if not may_decide_claim(actor, claim):
        raise NotAllowed(_("Anda tidak berwenang memutus klaim satuan ini."))


def _take(claim: Claim, actor: Actor, ruling: Ruling) -> None:
    if ruling.verdict not in dict(VERDICTS):
        raise BadInput(_("Pilih salah satu putusan."), "verdict")
    claim.verdict = ruling.verdict
    claim.reason = tidy(ruling.reason, 2_000, field="reason", least=10)
    claim.fix_text = tidy(ruling.fix, 2_000, field="fix")
    claim.own_story = _own_story(actor, ruling.own_story_id)
    claim.decided_by_id, claim.decided_at = actor.user_id, timezone.now()


def _own_story(actor: Actor, story_id: int | None) -> Story | None:
    if story_id is None:
        return None
    story = stories_visible_to(actor).filter(pk=story_id, status=StoryStatus.PUBLISHED).first()
    if story is None:
        raise BadInput(_("Berita kita dengan nomor ini tidak ada atau tidak sedang terbit."), "own_story")
    return story
