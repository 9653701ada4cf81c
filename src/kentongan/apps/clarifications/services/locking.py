"""Taking a claim or a case in hand: one writer at a time, and only within sight."""

from kentongan.apps.clarifications.errors import NotFound
from kentongan.apps.clarifications.models import Claim, Remedy
from kentongan.apps.clarifications.queries.claims import claims_visible_to
from kentongan.apps.clarifications.queries.remedies import remedies_visible_to
from kentongan.foundation.accounts.actor import Actor


def claim_in_hand(actor: Actor, claim_id: int) -> Claim:
    """The claim locked until the transaction ends, with its unit. Raises NotFound for one out of sight."""
    mine = claims_visible_to(actor).filter(pk=claim_id)
    if mine.select_for_update(of=("self",)).values_list("pk", flat=True).first() is None:
        raise NotFound
    return mine.select_related("unit", "story", "own_story").get()


def remedy_in_hand(actor: Actor, remedy_id: int) -> Remedy:
    """The case locked until the transaction ends, with its unit. Raises NotFound for one out of sight."""
    mine = remedies_visible_to(actor).filter(pk=remedy_id)
    if mine.select_for_update(of=("self",)).values_list("pk", flat=True).first() is None:
        raise NotFound
    return mine.select_related("unit").get()
