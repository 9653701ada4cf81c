"""What becomes of a claim when its answer is published, corrected or withdrawn in the newsroom."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from kentongan.apps.clarifications.enums import ChangeKind, ClaimStatus
from kentongan.apps.clarifications.models import Claim, ClaimChange
from kentongan.apps.clarifications.signals import claim_answered
from kentongan.apps.newsroom.models import PublicNote
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail


@transaction.atomic
def follow_publication(*, story_id: int) -> Claim | None:
    """Makes the claim whose answer this story is public; None where it answers none. Announced and audited."""
    claim = _claim(story_id, ClaimStatus.ANSWERING)
    if claim is None:
        return None
    claim.status = ClaimStatus.ANSWERED
    claim.published_at = claim.changed_at = claim.story.published_at or timezone.now()
    claim.slug = slugify(claim.story.headline)[:90].strip("-")
    claim.save()
    _tell_public(claim, ChangeKind.ANSWERED, "", claim.published_at)
    claim_answered.send(Claim, claim_id=claim.pk)
    return claim


@transaction.atomic
def follow_correction(*, story_id: int) -> Claim | None:
    """Puts the correction of the answer into the public history of its claim. Audited."""
    return _noted(story_id, ChangeKind.CORRECTED)


@transaction.atomic
def follow_withdrawal(*, story_id: int) -> Claim | None:
    """Marks the answer as withdrawn: the claim stays visible with that note, unless the story is gone. Audited."""
    claim = _noted(story_id, ChangeKind.WITHDRAWN)
    if claim is not None:
        claim.status = ClaimStatus.WITHDRAWN
        claim.save()
    return claim


def _noted(story_id: int, kind: ChangeKind) -> Claim | None:
    claim = _claim(story_id, *ClaimStatus.public())
    if claim is None:
        return None
    note = PublicNote.objects.filter(story_id=story_id).order_by("-id").first()
    claim.changed_at = timezone.now()
    claim.save()
    _tell_public(claim, kind, note.reason if note else "", claim.changed_at)
    return claim


def _claim(story_id: int, *stages: str) -> Claim | None:
    claims = Claim.objects.select_for_update(of=("self",)).filter(story_id=story_id, status__in=stages)
    return claims.select_related("unit", "story").first()


def _tell_public(claim: Claim, kind: ChangeKind, text: str, at: datetime) -> None:
    change = ClaimChange.objects.create(claim=claim, kind=kind, text=text)
    if change.at != at:
        ClaimChange.objects.filter(pk=change.pk).update(at=at)
    detail = {"story": claim.story_id, "change": str(kind)}
    trail.record(SYSTEM, "claim_followed", f"claim:{claim.pk}", path=claim.unit.path, detail=detail)
