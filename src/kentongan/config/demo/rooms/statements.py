"""Statements of the demo: the invented cases of the crisis room get their first word, and one an update."""

from datetime import timedelta

from django.utils import timezone

from kentongan.apps.crisis.enums import CaseStatus
from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.enums import StatementKind
from kentongan.apps.statements.models import Statement
from kentongan.apps.statements.queries.givens import composed
from kentongan.apps.statements.queries.state import seats_of
from kentongan.apps.statements.services.answering import answer_statement
from kentongan.apps.statements.services.asking import ask_for_approval
from kentongan.apps.statements.services.releasing import release_statement
from kentongan.apps.statements.services.writing import draft_statement
from kentongan.apps.units.queries.actors import actor_of
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role

_UPDATE = "Pembaruan (peraga): "


def furnish() -> None:
    """Gives the newest real case of the demo its first word and an update; does nothing where it already has."""
    rows = Case.objects.filter(status=CaseStatus.OPEN, is_drill=False, is_restricted=False)
    case = rows.select_related("unit__parent", "spokesperson").order_by("-detected_at").first()
    if case is None or Statement.objects.exists():
        return
    writer = _actor(User.objects.get(pk=case.opened_by_id))
    _out(case, writer, StatementKind.HOLDING, "")
    _out(case, writer, StatementKind.UPDATE, _UPDATE)


def _out(case: Case, writer: Actor, kind: str, opening: str) -> None:
    """One statement all the way: written, signed by two others, published to the page of the case alone."""
    promised = timezone.now() + timedelta(hours=3)
    statement = draft_statement(
        actor=writer,
        case_id=case.pk,
        kind=kind,
        text=opening + composed(case, next_update_at=promised),
        next_update_at=promised,
    )
    ask_for_approval(actor=writer, statement_id=statement.pk, version=1)
    signers = _signers(case, writer)
    for signer in signers:
        answer_statement(actor=signer, statement_id=statement.pk, version=1, approve=True)
    release_statement(actor=signers[-1], statement_id=statement.pk, version=1, audience=("subscribers",))


def _signers(case: Case, writer: Actor) -> list[Actor]:
    """One holder of each of the two offices, never the writer."""
    found: list[Actor] = []
    for seat in seats_of(case):
        taken = {writer.user_id, *(one.user_id for one in found)}
        holders = [
            post.user
            for role in (seat.role, *seat.deputies)
            for post in officers_for(case.unit.path, Role(role))
            if post.user_id not in taken
        ]
        found.append(_actor(holders[0]))
    return found


def _actor(user: User) -> Actor:
    return actor_of(user)
