"""Taking a proof for a text."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.messagehouse.enums import HouseState
from kentongan.apps.messagehouse.errors import NotAllowed, NotFound, Refused
from kentongan.apps.messagehouse.models import Proof, ProofUse
from kentongan.apps.messagehouse.queries.houses import houses_visible_to
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may


@transaction.atomic
def use_proof(*, actor: Actor, proof_id: int, unit_id: int) -> Proof:
    """Counts that an office takes a proof for a text; the proof to copy.

    Refuses lapsed ones and those of other offices' houses.
    """
    proof = Proof.objects.filter(
        pk=proof_id, house__in=houses_visible_to(actor).filter(state=HouseState.IN_FORCE)
    ).first()
    unit = Unit.objects.filter(pk=unit_id).first()
    if proof is None or unit is None or proof.house.unit_id not in unit.ancestor_ids:
        raise NotFound
    if not may(actor, Permission.MESSAGE_READ, unit.path):
        raise NotAllowed
    if is_lapsed(proof, today=timezone.localdate()):
        raise Refused(_("Bukti ini sudah kedaluwarsa. Minta data baru sebelum memakainya."), "lapsed")
    ProofUse.objects.create(origin=proof.origin, unit=unit, used_by_id=actor.user_id, at=timezone.now())
    return proof


def is_lapsed(proof: Proof, *, today: date) -> bool:
    """Whether a proof point has outlived the day until which it may be used."""
    return bool(proof.valid_until and proof.valid_until < today)
