"""Taking a case or a statement in hand: seen by the actor, then locked, so that numbers and signatures never race."""

from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.cases import case_visible_to
from kentongan.apps.statements.models import Statement
from kentongan.apps.statements.queries.statements import statement_visible_to
from kentongan.foundation.accounts.actor import Actor


def case_in_hand(actor: Actor, case_id: int) -> Case:
    """The case, locked; raises NotFound for one that the actor may not see."""
    return locked_case(case_visible_to(actor, case_id).pk)


def locked_case(case_id: int) -> Case:
    """The case with what statements need of it, locked until the transaction ends."""
    rows = Case.objects.select_for_update(of=("self",)).select_related("unit__parent", "spokesperson")
    return rows.get(pk=case_id)


def statement_in_hand(actor: Actor, statement_id: int) -> Statement:
    """The statement with its case, both locked; raises StatementNotFound for one that the actor may not see."""
    seen = statement_visible_to(actor, statement_id)
    return locked_statement(seen.pk, seen.case_id)


def locked_statement(statement_id: int, case_id: int) -> Statement:
    """The statement with its locked case; always the case first, so that nobody waits in a circle."""
    case = locked_case(case_id)
    rows = Statement.objects.select_for_update(of=("self",)).select_related("current", "corrects")
    statement = rows.get(pk=statement_id)
    statement.case = case
    return statement
