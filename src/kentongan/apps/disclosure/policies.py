"""Who may do what with the registers of an office."""

from kentongan.apps.disclosure.enums import ExemptionStatus, WeighingStatus
from kentongan.apps.disclosure.models import ConsequenceTest, ExemptedEntry
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_open_register(actor: Actor) -> bool:
    """Whether the register opens at all: to keep it, or to inspect it."""
    return may_anywhere(actor, Permission.REGISTER_MANAGE) or may_open_exemptions(actor)


def may_open_exemptions(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.EXEMPTION_READ)


def may_keep_register(actor: Actor, unit: Unit) -> bool:
    """Whether `actor` may add and change entries of `unit`."""
    return may(actor, Permission.REGISTER_MANAGE, unit.path or "")


def may_keep_somewhere(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.REGISTER_MANAGE)


def may_propose_test(actor: Actor, unit: Unit) -> bool:
    """Chiefs and PPID propose: who keeps the register and may know what is exempted."""
    return may_keep_register(actor, unit) and may(actor, Permission.EXEMPTION_READ, unit.path or "")


def may_propose_somewhere(actor: Actor) -> bool:
    return may_keep_somewhere(actor) and may_open_exemptions(actor)


def may_edit_test(actor: Actor, test: ConsequenceTest) -> bool:
    """Only while it is a draft, by whoever may propose there."""
    return test.status == WeighingStatus.DRAFT and may_propose_test(actor, test.unit)


def may_decide_test(actor: Actor, test: ConsequenceTest) -> bool:
    """The PPID in scope, and never the one who proposed it."""
    return (
        test.status == WeighingStatus.SUBMITTED
        and test.proposed_by_id != actor.user_id
        and may(actor, Permission.EXEMPTION_DECIDE, test.unit.path or "")
    )


def may_end_exemption(actor: Actor, exempted: ExemptedEntry) -> bool:
    """The PPID opens what is still withheld, or lapsed."""
    stands = exempted.status in (ExemptionStatus.ACTIVE, ExemptionStatus.LAPSED)
    return stands and may(actor, Permission.EXEMPTION_DECIDE, exempted.unit.path or "")


def may_weigh_again(actor: Actor, exempted: ExemptedEntry) -> bool:
    stands = exempted.status in (ExemptionStatus.ACTIVE, ExemptionStatus.LAPSED)
    return stands and may_propose_test(actor, exempted.unit)
