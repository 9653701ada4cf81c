"""The one way of a signed statement to the public, and its twin inside a drill."""

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.enums import Answer, Operation, StatementStatus, Way
from kentongan.apps.statements.errors import CannotRelease, DrillStaysInside, NotAllowed, WrongStage
from kentongan.apps.statements.gate import reasons_not_to_release
from kentongan.apps.statements.models import Ask, DrillUpdate, PublicUpdate, Statement
from kentongan.apps.statements.policies import may_release
from kentongan.apps.statements.queries.state import state_of
from kentongan.apps.statements.queries.statements import decisions_on
from kentongan.apps.statements.services.aftermath import carry_on
from kentongan.apps.statements.services.locking import statement_in_hand
from kentongan.apps.statements.services.publishing import Outgoing, make_public, show_in_drill
from kentongan.apps.statements.services.telling import tell_people
from kentongan.apps.statements.services.writing import check_again
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

_OUT = gettext_noop("Pernyataan kasus %(case)s sudah terbit; diterbitkan oleh %(name)s.")


@transaction.atomic
def release_statement(
    *, actor: Actor, statement_id: int, version: int, audience: Collection[str]
) -> PublicUpdate:
    """Publishes the signed version: public page, chosen channels and subscribers, in one transaction; audited.

    The checks look once more. Stops the clock of the case, finishes its task, promises the next update. Raises
    DrillStaysInside for a drill before anything is written, CannotRelease with every reason.
    """
    statement = statement_in_hand(actor, statement_id)
    if statement.case.is_drill:
        raise DrillStaysInside
    out = _signed(actor, statement, version, audience)
    update = make_public(statement.case, actor, out)
    _finish(statement, actor, update)
    return update


@transaction.atomic
def release_in_drill(*, actor: Actor, statement_id: int, version: int) -> DrillUpdate:
    """The same under the same gate for a drill: the entry stands on a page of the desk and nowhere else; audited."""
    statement = statement_in_hand(actor, statement_id)
    if not statement.case.is_drill:
        raise WrongStage(_("Kasus ini bukan simulasi."))
    out = _signed(actor, statement, version, ())
    update = show_in_drill(statement.case, actor, out)
    _finish(statement, actor, update)
    return update


def _signed(actor: Actor, statement: Statement, version: int, audience: Collection[str]) -> Outgoing:
    """What the gate lets through, with the two who signed it."""
    if not may_release(actor, statement.case):
        raise NotAllowed(_("Anda tidak berwenang menerbitkan pernyataan satuan ini."))
    if statement.current is not None and statement.status != StatementStatus.RELEASED:
        check_again(statement)
    decisions = decisions_on(statement)
    if reasons := reasons_not_to_release(state_of(statement, decisions, version=version)):
        raise CannotRelease(reasons)
    current = statement.current
    return Outgoing(
        kind=statement.kind,
        way=Way.APPROVED,
        operation=Operation.CORRECT if statement.corrects_id else Operation.PUBLISH,
        text=current.text,
        version=current,
        next_update_at=current.next_update_at,
        author_id=current.author_id,
        approvers=_two(statement.case, decisions),
        changes=statement.corrects,
        reason=statement.correction_reason,
        audience=audience,
    )


def _two(_case: Case, decisions: list) -> tuple[int, ...]:
    """The two highest who signed: they fill the two seats."""
    signed = sorted((one for one in decisions if one.answer == Answer.APPROVE), key=lambda one: one.tier)
    return tuple(one.user_id for one in signed[-2:])


def _finish(statement: Statement, actor: Actor, entry: PublicUpdate | DrillUpdate) -> None:
    statement.status = StatementStatus.RELEASED
    statement.save(update_fields=["status", "updated_at"])
    open_asks = Ask.objects.filter(version__statement=statement, closed_at=None)
    open_asks.update(closed_at=entry.released_at, escalate_at=None)
    carry_on(statement.case, actor, entry)
    people = {entry.author_id, entry.first_approver_id, entry.second_approver_id}
    users = User.objects.filter(pk__in=people, is_active=True)
    tell_people(statement, users, _OUT, actor, name=actor.name)
