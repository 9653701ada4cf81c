"""What the reader may do with the statements of a case; buttons are shown by it, services ask again."""

from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.cases import is_member
from kentongan.apps.statements.policies import may_release, may_warn, may_write
from kentongan.foundation.accounts.actor import Actor


def rights_of(actor: Actor, case: Case) -> dict[str, bool]:
    """Writing, letting out, warning. One query."""
    return {
        "write": case.is_open and may_write(actor, case, is_member=is_member(actor, case)),
        "release": may_release(actor, case),
        "warn": case.is_open and not case.is_drill and may_warn(actor, case),
    }
