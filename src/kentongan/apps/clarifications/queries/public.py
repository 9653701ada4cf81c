"""What everyone may read of claims. Nothing here knows an open one."""

from datetime import datetime

from django.db.models import Prefetch, QuerySet

from kentongan.apps.clarifications.enums import VERDICTS, ClaimStatus
from kentongan.apps.clarifications.models import Capture, Claim, Fact, Sighting
from kentongan.apps.newsroom.enums import StoryStatus


def public_claims(
    *,
    verdict: str = "",
    unit: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
    words: str = "",
) -> QuerySet[Claim]:
    """Answered claims whose answer is public, newest first; by verdict, key of unit, stretch of time, words."""
    claims = Claim.objects.filter(
        status__in=ClaimStatus.public(), story__status__in=StoryStatus.public()
    ).select_related("unit", "story")
    if verdict in dict(VERDICTS):
        claims = claims.filter(verdict=verdict)
    if unit:
        claims = claims.filter(unit__key=unit)
    if since:
        claims = claims.filter(published_at__gte=since)
    if until:
        claims = claims.filter(published_at__lt=until)
    for word in words.split()[:6]:
        claims = claims.filter(text__icontains=word)
    return claims.order_by("-published_at", "-pk")


def public_claim(claim_id: int) -> Claim | None:
    """One public claim with its facts, places, proofs and history; six queries."""
    facts = Prefetch("facts", Fact.objects.exclude(text="").order_by("id"))
    seen = Prefetch("sightings", Sighting.objects.select_related("outlet").order_by("id"))
    proofs = Capture.objects.exclude(sha256="").defer("text").order_by("id")
    return (
        public_claims()
        .filter(pk=claim_id)
        .prefetch_related(facts, seen, Prefetch("sightings__captures", proofs), "changes")
        .first()
    )


def claim_answered_by(story_id: int) -> Claim | None:
    """The public claim that a story answers; one query. For the page of the story."""
    return public_claims().filter(story_id=story_id).first()


def claim_path(claim: Claim) -> str:
    """The page of a public claim."""
    return f"/klarifikasi/{claim.pk}-{claim.slug}/" if claim.slug else f"/klarifikasi/{claim.pk}/"
