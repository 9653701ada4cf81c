"""Places where a claim was seen."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.clarifications.enums import CaptureAim, Platform
from kentongan.apps.clarifications.errors import BadInput
from kentongan.apps.clarifications.models import Claim, Sighting
from kentongan.apps.clarifications.services.locking import claim_in_hand
from kentongan.apps.clarifications.services.tidying import tidy, tidy_address, tidy_line
from kentongan.apps.clarifications.signals import capture_wanted
from kentongan.apps.monitoring.models import Article
from kentongan.apps.stakeholders.queries.outlets import outlet_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A place as it is told: `quote` are the words as they stand there, `reach` how far it went."""

    address: str = ""
    platform: str = Platform.MEDIA
    quote: str = ""
    reach: str = ""
    seen_at: datetime | None = None


@transaction.atomic
def add_sighting(*, actor: Actor, claim_id: int, seen: Seen) -> Sighting:
    """Notes a place where the claim was seen, whatever the stage of its answer, and has its evidence fetched.

    Finds outlet and article of the radar by the address. The same address twice is one place. Audited.
    """
    claim = claim_in_hand(actor, claim_id)
    words = _clean(seen)
    if words["address"] and (known := claim.sightings.filter(address=words["address"]).first()):
        return known
    if claim.sightings.count() >= _MOST:
        raise BadInput(_("Klaim ini sudah punya terlalu banyak tempat."), "address")
    sighting = _keep(actor, claim, words, seen.seen_at)
    detail = {"sighting": sighting.pk, "platform": sighting.platform}
    trail.record(actor, "claim_seen", f"claim:{claim.pk}", path=claim.unit.path, detail=detail)
    if sighting.address:
        capture_wanted.send(
            Sighting, aim=CaptureAim.SEEN, sighting_id=sighting.pk, remedy_id=None, user_id=actor.user_id
        )
    return sighting


def _clean(seen: Seen) -> dict[str, str]:
    words = {
        "address": tidy_address(seen.address, field="address"),
        "platform": seen.platform if seen.platform in Platform.values else Platform.OTHER,
        "quote": tidy(seen.quote, 4_000, field="quote"),
        "reach": tidy_line(seen.reach, 200, field="reach"),
    }
    if not words["address"] and not words["quote"]:
        raise BadInput(_("Isi alamatnya, atau salin kata-katanya bila tidak punya alamat."), "address")
    return words


def _keep(actor: Actor, claim: Claim, words: dict[str, str], seen_at: datetime | None) -> Sighting:
    address = words["address"]
    return Sighting.objects.create(
        claim=claim,
        outlet=outlet_of(address) if address else None,
        article=Article.objects.filter(url=address).first() if address else None,
        seen_at=min(seen_at or timezone.now(), timezone.now()),
        added_by_id=actor.user_id,
        **words,
    )
