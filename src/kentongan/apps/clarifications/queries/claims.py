"""Claims at the desk: who may see which, and one claim with what its card needs."""

from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q, QuerySet

from kentongan.apps.clarifications.enums import VERDICTS, ClaimStatus
from kentongan.apps.clarifications.gate import ClaimState, Reason, reasons_not_to_answer
from kentongan.apps.clarifications.models import Capture, Claim, Fact, Sighting
from kentongan.core.claims.verdict import Verdict
from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.rulebook import select
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

_CHAPTERS = frozenset({"dignity", "confidentiality"})


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """What a reader of the list asked for; empty fields ask for nothing."""

    status: str = ""
    verdict: str = ""
    unit: str = ""
    words: str = ""


def claims_visible_to(actor: Actor) -> QuerySet[Claim]:
    """The claims of the branches where `actor` works on claims. Every desk page starts here."""
    return within(Claim.objects.all(), actor, Permission.CLAIM_FILE)


def claims_listed(actor: Actor, wanted: ClaimFilter) -> QuerySet[Claim]:
    """The visible claims, newest first, as the list shows them."""
    listed = claims_visible_to(actor).select_related("unit", "owner", "repeat_of")
    if wanted.status in ClaimStatus.values:
        listed = listed.filter(status=wanted.status)
    if wanted.verdict in dict(VERDICTS):
        listed = listed.filter(verdict=wanted.verdict)
    if wanted.unit:
        listed = listed.filter(Q(unit__key=wanted.unit) | Q(unit__name__icontains=wanted.unit))
    for word in wanted.words.split()[:6]:
        listed = listed.filter(text__icontains=word)
    return listed.order_by("-id")


def claim_for_desk(actor: Actor, claim_id: int) -> Claim | None:
    """One claim with places, captures, facts and changes at hand; six queries."""
    seen = Prefetch("sightings", Sighting.objects.select_related("outlet", "article").order_by("id"))
    looks = Prefetch("sightings__captures", Capture.objects.defer("text").order_by("id"))
    facts = Prefetch("facts", Fact.objects.select_related("owner", "found_by").order_by("id"))
    joined = (
        "unit",
        "owner",
        "decided_by",
        "story__current",
        "own_story",
        "repeat_of__unit",
        "repeat_of__story",
    )
    return (
        claims_visible_to(actor)
        .filter(pk=claim_id)
        .select_related(*joined)
        .prefetch_related(seen, looks, facts, "changes")
        .first()
    )


def state_of(claim: Claim) -> ClaimState:
    """The claim as the gate sees it; three queries."""
    facts = Fact.objects.filter(claim_id=claim.pk)
    found = ~Q(text="") & ~Q(source="")
    counted = facts.aggregate(found=Count("id", filter=found), still=Count("id", filter=~found))
    captures = Capture.objects.filter(sighting__claim_id=claim.pk).exclude(sha256="")
    return ClaimState(
        is_repeat=claim.repeat_of_id is not None,
        captures=captures.count(),
        facts=counted["found"],
        facts_open=counted["still"],
        verdict=claim.verdict,
        reason=claim.reason,
        owner=claim.owner_id,
        decider=claim.decided_by_id,
        is_true=claim.verdict == Verdict.TRUE,
        has_fix=bool(claim.own_story_id or claim.fix_text),
        held=_held(claim),
    )


def _held(claim: Claim) -> tuple[str, ...]:
    """What the standard holds back in the words that the claim's page will show; one query."""
    facts = Fact.objects.filter(claim_id=claim.pk).values_list("text", "source")
    shown = "\n\n".join([claim.text, claim.reason, claim.fix_text, *(word for row in facts for word in row)])
    findings = check(Document(parts={"body": shown}), rules=select(_CHAPTERS))
    return tuple(dict.fromkeys(finding.message for finding in findings if finding.blocks))


def reasons_against(claim: Claim) -> list[Reason]:
    """Why the answer cannot be drafted now."""
    return reasons_not_to_answer(state_of(claim))


def claims_on_article(actor: Actor, article_id: int) -> list[Claim]:
    """Claims seen in an article of the radar that `actor` may see, or that are public; one query."""
    seen = Q(sightings__article_id=article_id)
    mine = Q(pk__in=claims_visible_to(actor).values("pk")) | Q(status__in=ClaimStatus.public())
    found = Claim.objects.filter(seen & mine).select_related("unit", "story", "repeat_of__story")
    return list(found.distinct().order_by("-id")[:5])


def capture_visible_to(actor: Actor, capture_id: int) -> Capture | None:
    """One piece of evidence of a visible claim or remedy."""
    by_claim = within(Capture.objects.all(), actor, Permission.CLAIM_FILE, path="sighting__claim__unit__path")
    by_remedy = within(Capture.objects.all(), actor, Permission.REPLY_WORK, path="remedy__unit__path")
    return by_claim.filter(pk=capture_id).first() or by_remedy.filter(pk=capture_id).first()
