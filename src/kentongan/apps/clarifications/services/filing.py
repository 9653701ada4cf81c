"""Claims: the first card, its words, its repeats."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.clarifications.enums import ClaimStatus, Platform
from kentongan.apps.clarifications.errors import NotAllowed, NotFound, WrongStage
from kentongan.apps.clarifications.models import Claim
from kentongan.apps.clarifications.policies import may_file_claim
from kentongan.apps.clarifications.queries.claims import claims_visible_to
from kentongan.apps.clarifications.services.locking import claim_in_hand
from kentongan.apps.clarifications.services.sightings import Seen, add_sighting
from kentongan.apps.clarifications.services.tidying import tidy_line
from kentongan.apps.monitoring.queries.articles import articles_visible_to
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.officers import officers_of
from kentongan.core.claims.matching.likeness import keys_of_text
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

CLAIM_LENGTH = 400
# The house answers a claim within a day; no law names an hour.
ANSWER_WITHIN = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the claim was first seen; empty fields where it is not known."""

    article_id: int | None = None
    seen: Seen | None = None


@transaction.atomic
def file_claim(
    *, actor: Actor, unit_id: int, text: str, filing_key: UUID, place: Place | None = None
) -> Claim:
    """Opens the card of a claim for an office, with its first place where one is given; whose evidence is fetched.

    Sent twice with one key it is one claim. Whoever files looks after it and has a day. Audited.
    """
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not may_file_claim(actor, unit):
        raise NotAllowed(_("Anda tidak berwenang mencatat klaim untuk satuan ini."))
    text = tidy_line(text, CLAIM_LENGTH, field="text", least=10)
    defaults = {
        "unit": unit,
        "text": text,
        "keys": keys_of_text(text),
        "owner_id": actor.user_id,
        "filed_by_id": actor.user_id,
        "due_at": timezone.now() + ANSWER_WITHIN,
    }
    claim, is_new = Claim.objects.get_or_create(filing_key=filing_key, defaults=defaults)
    if not is_new:
        return _sent_again(actor, claim)
    trail.record(actor, "claim_filed", f"claim:{claim.pk}", path=unit.path)
    seen = _first_place(actor, place or Place())
    if seen is not None:
        add_sighting(actor=actor, claim_id=claim.pk, seen=seen)
    return claim


@transaction.atomic
def change_claim(*, actor: Actor, claim_id: int, text: str, owner_id: int | None = None) -> Claim:
    """Words the open claim anew, or hands it to another officer of its office. Audited."""
    claim = open_claim(actor, claim_id)
    claim.text = tidy_line(text, CLAIM_LENGTH, field="text", least=10)
    claim.keys = keys_of_text(claim.text)
    if owner_id is not None and owner_id != claim.owner_id:
        if not officers_of(claim.unit).filter(user_id=owner_id).exists():
            raise NotAllowed(_("Penanggung jawab dipilih dari petugas satuan ini."))
        claim.owner_id = owner_id
    claim.save()
    trail.record(
        actor, "claim_changed", f"claim:{claim.pk}", path=claim.unit.path, detail={"owner": claim.owner_id}
    )
    return claim


@transaction.atomic
def link_repeat(*, actor: Actor, claim_id: int, first_id: int) -> Claim:
    """Says that an open claim repeats an earlier one, whose answer then is its answer. Audited."""
    claim = open_claim(actor, claim_id)
    first = (
        claims_visible_to(actor).filter(pk=first_id)
        | Claim.objects.filter(pk=first_id, status__in=ClaimStatus.public())
    ).first()
    if first is None:
        raise NotFound
    first = first.repeat_of or first
    if first.pk == claim.pk or claim.repeats.exists():
        raise WrongStage(_("Klaim ini sudah menjadi rujukan klaim lain."))
    claim.repeat_of, claim.status = first, ClaimStatus.REPEAT
    claim.save()
    trail.record(actor, "claim_linked", f"claim:{claim.pk}", path=claim.unit.path, detail={"first": first.pk})
    return claim


@transaction.atomic
def unlink_repeat(*, actor: Actor, claim_id: int) -> Claim:
    """Takes the link to the earlier claim back: this one is answered by itself. Audited."""
    claim = claim_in_hand(actor, claim_id)
    if claim.status != ClaimStatus.REPEAT:
        raise WrongStage(_("Klaim ini tidak ditautkan ke klaim lain."))
    claim.repeat_of, claim.status = None, ClaimStatus.OPEN
    claim.save()
    trail.record(actor, "claim_unlinked", f"claim:{claim.pk}", path=claim.unit.path)
    return claim


def open_claim(actor: Actor, claim_id: int) -> Claim:
    """The claim in hand; raises WrongStage once its answer is being written."""
    claim = claim_in_hand(actor, claim_id)
    if not claim.is_open:
        raise WrongStage(
            _("Jawaban klaim ini sudah disusun. Buka kembali dulu bila fakta atau putusannya berubah.")
        )
    return claim


def _first_place(actor: Actor, place: Place) -> Seen | None:
    if place.article_id is None:
        return place.seen
    article = articles_visible_to(actor).filter(pk=place.article_id).first()
    if article is None:
        raise NotFound
    return Seen(address=article.url, platform=Platform.MEDIA, quote=place.seen.quote if place.seen else "")


def _sent_again(actor: Actor, claim: Claim) -> Claim:
    if claim.filed_by_id != actor.user_id:
        raise NotFound
    return claim
