"""Who may do what to a claim and to a case of right of reply."""

from kentongan.apps.clarifications.models import Claim, Letter, Remedy
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_open_desk(actor: Actor) -> bool:
    """Whether the desk of clarifications opens at all."""
    return may_anywhere(actor, Permission.CLAIM_FILE)


def may_open_remedies(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.REPLY_WORK)


def may_file_claim(actor: Actor, unit: Unit) -> bool:
    return may(actor, Permission.CLAIM_FILE, unit.path or "")


def may_work_claim(actor: Actor, claim: Claim) -> bool:
    """Words, places, facts: while nothing of it is decided for good."""
    return may(actor, Permission.CLAIM_FILE, claim.unit.path or "")


def may_decide_claim(actor: Actor, claim: Claim) -> bool:
    """The verdict takes a second person: nobody decides on a claim that is theirs to look after."""
    return claim.owner_id != actor.user_id and may(actor, Permission.CLAIM_DECIDE, claim.unit.path or "")


def may_open_remedy(actor: Actor, unit: Unit) -> bool:
    return may(actor, Permission.REPLY_WORK, unit.path or "")


def may_work_remedy(actor: Actor, remedy: Remedy) -> bool:
    return may(actor, Permission.REPLY_WORK, remedy.unit.path or "")


def may_sign(actor: Actor, letter: Letter) -> bool:
    return may(actor, Permission.REPLY_SIGN, letter.unit.path or "")
