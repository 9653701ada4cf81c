"""From the card to the answer: a story of the newsroom, which goes its usual way."""

from dataclasses import replace
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.clarifications.enums import ClaimStatus
from kentongan.apps.clarifications.errors import CannotAnswer, WrongStage
from kentongan.apps.clarifications.models import Capture, Claim
from kentongan.apps.clarifications.queries.claims import reasons_against
from kentongan.apps.clarifications.services.filing import open_claim
from kentongan.apps.clarifications.services.locking import claim_in_hand
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.moments import day_in_words, local_day
from kentongan.apps.newsroom.services.compose import short_name
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.core.claims.answer import Proven, answered
from kentongan.core.claims.verdict import Verdict
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

TOPIC = "klarifikasi"


@transaction.atomic
def draft_answer(*, actor: Actor, claim_id: int) -> Story:
    """Files the answer as a draft of the newsroom: fact first, the claim once in our own words, proof, fact again.

    Raises CannotAnswer with every reason. From here on the card is closed until it is reopened. Audited.
    """
    claim = open_claim(actor, claim_id)
    if reasons := reasons_against(claim):
        raise CannotAnswer(reasons)
    story = file_story(actor=actor, unit_id=claim.unit_id, content=_content(claim), filing_key=uuid4())
    claim.story, claim.status = story, ClaimStatus.ANSWERING
    claim.save()
    trail.record(
        actor, "answer_drafted", f"claim:{claim.pk}", path=claim.unit.path, detail={"story": story.pk}
    )
    return story


@transaction.atomic
def reopen_claim(*, actor: Actor, claim_id: int) -> Claim:
    """Takes the card up again while its answer is a draft: the draft stays in the newsroom, no longer its answer.

    Audited.
    """
    claim = claim_in_hand(actor, claim_id)
    is_draft = claim.story and claim.story.status in (StoryStatus.DRAFT, StoryStatus.RETURNED)
    if claim.status != ClaimStatus.ANSWERING or not is_draft:
        raise WrongStage(
            _(
                "Kartu dibuka kembali selama jawabannya masih draf. Tarik dulu naskahnya ke draf di meja berita."
            )
        )
    detail = {"story": claim.story_id}
    claim.story, claim.status = None, ClaimStatus.OPEN
    claim.save()
    trail.record(actor, "claim_reopened", f"claim:{claim.pk}", path=claim.unit.path, detail=detail)
    return claim


def _content(claim: Claim) -> Content:
    facts = [Proven(fact.text, fact.source) for fact in claim.facts.all() if fact.is_found]
    office = short_name(claim.unit.name)
    made = answered(
        verdict=Verdict(claim.verdict),
        claim=claim.text,
        facts=facts,
        reason=claim.reason,
        proof=_proof(claim),
        office=office,
        city=claim.unit.city,
        fix=claim.fix_text,
    )
    today = local_day(timezone.now(), claim.unit.time_zone)
    content = Content(
        headline=made.headline,
        body=made.body,
        what=made.headline,
        when_date=today.isoformat(),
        where=claim.unit.city or claim.unit.name,
        who=office,
        why=_("Meluruskan informasi bagi publik"),
        how=_("Klaim diperiksa terhadap dokumen dan keterangan resmi"),
        topic=TOPIC,
        form="clarification",
    )
    return replace(content, headline=content.headline[:300])


def _proof(claim: Claim) -> str:
    """A sentence on the evidence: when it was captured, so that everybody can ask for it."""
    first = Capture.objects.filter(sighting__claim=claim).exclude(sha256="").order_by("id").first()
    if first is None:
        return ""
    day = day_in_words(local_day(first.captured_at, claim.unit.time_zone))
    return _("Bukti tempat klaim ini beredar direkam pada %(day)s dan dapat diperiksa.") % {"day": day}
