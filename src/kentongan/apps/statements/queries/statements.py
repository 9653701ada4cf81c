"""Statements that somebody may see: those of the cases that they may see."""

from django.db.models import QuerySet

from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.cases import cases_visible_to
from kentongan.apps.statements.enums import Answer, StatementStatus
from kentongan.apps.statements.errors import StatementNotFound
from kentongan.apps.statements.models import Ask, Decision, DrillUpdate, PublicUpdate, Statement
from kentongan.foundation.accounts.actor import Actor


def statements_visible_to(actor: Actor) -> QuerySet[Statement]:
    """Statements of visible cases, newest first."""
    rows = Statement.objects.filter(case__in=cases_visible_to(actor).values("pk"))
    return rows.select_related("case__unit", "current__author", "corrects").order_by("-id")


def statement_visible_to(actor: Actor, statement_id: int) -> Statement:
    """That statement; raises StatementNotFound for one that is not, or not for this actor."""
    found = statements_visible_to(actor).filter(pk=statement_id).first()
    if found is None:
        raise StatementNotFound
    return found


def statements_of(case: Case) -> list[Statement]:
    """All statements of a case, newest first; one query."""
    rows = Statement.objects.filter(case=case).select_related("current__author", "corrects")
    return list(rows.order_by("-number"))


def updates_of(case: Case) -> list[PublicUpdate] | list[DrillUpdate]:
    """Everything said so far, newest first: to the public, or inside the drill."""
    model = DrillUpdate if case.is_drill else PublicUpdate
    return list(model.objects.filter(case=case).select_related("released_by").order_by("-number"))


def update_visible_to(actor: Actor, update_id: int) -> PublicUpdate:
    """A public entry of a visible case."""
    rows = PublicUpdate.objects.filter(case__in=cases_visible_to(actor).values("pk"))
    found = rows.select_related("case__unit", "changes").filter(pk=update_id).first()
    if found is None:
        raise StatementNotFound
    return found


def decisions_on(statement: Statement) -> list[Decision]:
    """What was said of the newest version, in order."""
    if statement.current_id is None:
        return []
    return list(Decision.objects.filter(version=statement.current_id).select_related("user"))


def asks_for(statement: Statement) -> list[Ask]:
    """Who was asked about the newest version, in order."""
    if statement.current_id is None:
        return []
    return list(Ask.objects.filter(version=statement.current_id).select_related("user").order_by("id"))


def asks_waiting_for(actor: Actor) -> QuerySet[Ask]:
    """What waits for the reader's signature, of cases that they still may see."""
    open_asks = Ask.objects.filter(
        user_id=actor.user_id,
        closed_at=None,
        version__statement__status=StatementStatus.ASKED,
        version__statement__case__in=cases_visible_to(actor).values("pk"),
    )
    return open_asks.select_related("version__statement__case__unit").order_by("-id")


def was_returned(decisions: list[Decision]) -> bool:
    return any(one.answer == Answer.RETURN for one in decisions)
