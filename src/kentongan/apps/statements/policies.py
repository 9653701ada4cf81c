"""Who may do what to a statement. Each answer rests on the table of roles; who sees the case is asked before."""

from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.policies import may_work
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may


def may_write(actor: Actor, case: Case, *, is_member: bool) -> bool:
    """Whoever works on the case writes its statements: deciders of the branch, and members of the team."""
    return may_work(actor, case, is_member=is_member)


def may_approve(actor: Actor, case: Case) -> bool:
    """Heads, whoever holds the office today; which seat they can fill depends on their tier."""
    return may(actor, Permission.STATEMENT_APPROVE, case.unit.path)


def may_release(actor: Actor, case: Case) -> bool:
    return may(actor, Permission.STATEMENT_APPROVE, case.unit.path)


def may_warn(actor: Actor, case: Case) -> bool:
    """The warning that the law forbids to delay, and the template after an hour without an answer."""
    return may(actor, Permission.STATEMENT_URGENT, case.unit.path)
