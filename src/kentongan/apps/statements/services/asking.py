"""Asking for signatures, and asking the next in the chain when nobody answers."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.crisis.enums import MomentKind
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.cases import is_member
from kentongan.apps.crisis.services import timeline
from kentongan.apps.statements.enums import StatementStatus
from kentongan.apps.statements.errors import CannotRelease, NotAllowed, WrongStage
from kentongan.apps.statements.gate import Reason
from kentongan.apps.statements.models import Ask, Statement, StatementVersion
from kentongan.apps.statements.policies import may_write
from kentongan.apps.statements.queries.givens import blocking_of
from kentongan.apps.statements.queries.state import seat_words, seats_left
from kentongan.apps.statements.queries.statements import decisions_on
from kentongan.apps.statements.services.links import VALID_FOR, seal
from kentongan.apps.statements.services.locking import locked_statement, statement_in_hand
from kentongan.apps.statements.services.telling import tell_of_ask
from kentongan.apps.statements.services.writing import check_again
from kentongan.apps.statements.signals import approval_asked
from kentongan.apps.units.queries.officers import officers_for
from kentongan.core.crisis.statement.approvals import Seat
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit import trail

ANSWER_WITHIN = timedelta(minutes=15)
_AT_MOST = 3
_BATCH = 50


@transaction.atomic
def ask_for_approval(*, actor: Actor, statement_id: int, version: int) -> list[Ask]:
    """Asks the holders of both seats for their signatures, by notice and by a link of their own; audited.

    Where an office has no holder, its deputy is asked at once. Raises CannotRelease with what stops the text:
    nobody is bothered with words that cannot go out.
    """
    statement = statement_in_hand(actor, statement_id)
    if not may_write(actor, statement.case, is_member=is_member(actor, statement.case)):
        raise NotAllowed(_("Anda tidak berwenang meminta persetujuan kasus ini."))
    _must_be_askable(statement, version)
    statement.status = StatementStatus.ASKED
    statement.save(update_fields=["status", "updated_at"])
    made = [
        ask for seat in seats_left(statement.case, decisions_on(statement)) for ask in _ask(statement, seat)
    ]
    detail = {"version": version, "asked": [ask.user_id for ask in made]}
    path = statement.case.unit.path
    trail.record(actor, "statement_asked", f"statement:{statement.pk}", path=path, detail=detail)
    words = _("Persetujuan diminta untuk %(statement)s.") % {"statement": statement}
    timeline.note(case=statement.case, kind=MomentKind.STATEMENT, text=words, actor=actor)
    return made


@transaction.atomic
def escalate_unanswered() -> int:
    """Asks the next in the chain for every signature that nobody gave within 15 minutes; how many were asked.

    One row at a time under lock and in one transaction: a worker that dies in between asks nobody twice.
    """
    due = Ask.objects.filter(escalate_at__lte=timezone.now(), closed_at=None).order_by("id")
    rows = due.values_list("pk", "version__statement_id", "version__statement__case_id")[:_BATCH]
    return sum(_escalate(*row) for row in rows)


def _escalate(ask_id: int, statement_id: int, case_id: int) -> int:
    statement = locked_statement(statement_id, case_id)
    late = Ask.objects.filter(pk=ask_id, closed_at=None, escalate_at__isnull=False).first()
    if late is None:
        return 0
    # All who hold the same office were asked together and are passed over together.
    Ask.objects.filter(version_id=late.version_id, seat=late.seat).update(escalate_at=None)
    left = [seat for seat in seats_left(statement.case, decisions_on(statement)) if seat.key == late.seat]
    if not left or statement.current_id != late.version_id or statement.status != StatementStatus.ASKED:
        return 0
    made = _ask(statement, left[0], after=late.role)
    if made:
        words = _("%(seat)s belum menjawab 15 menit; %(next)s diminta.") % {
            "seat": Role(late.role).label,
            "next": Role(made[0].role).label,
        }
        timeline.note(case=statement.case, kind=MomentKind.ESCALATION, text=words)
    return len(made)


def _must_be_askable(statement: Statement, version: int) -> None:
    if statement.status == StatementStatus.RELEASED:
        raise WrongStage(_("Pernyataan ini sudah terbit."))
    if statement.current is None or statement.current.number != version:
        raise WrongStage(_("Naskah sudah diubah sejak Anda membacanya."))
    if not statement.case.is_open:
        raise WrongStage(_("Kasusnya tidak berjalan lagi."))
    check_again(statement)
    if blocking := blocking_of(statement.current):
        raise CannotRelease([Reason("blocked", words) for words in blocking])


def _ask(statement: Statement, seat: Seat, *, after: str = "") -> list[Ask]:
    """Rows for the first office of the chain (behind `after`) that has holders who may sign this text."""
    chain = [seat.role, *seat.deputies]
    chain = chain[chain.index(after) + 1 :] if after in chain else chain
    passed = _cannot_sign(statement)
    for role in chain:
        found = [user for user in _holders(statement.case, role) if user.pk not in passed][:_AT_MOST]
        if found:
            return _rows(statement, seat, role, found, has_more=role != chain[-1])
    return []


def _rows(statement: Statement, seat: Seat, role: str, users: list[User], *, has_more: bool) -> list[Ask]:
    now = timezone.now()
    made = []
    for user in users:
        ask = Ask.objects.create(
            version=statement.current,
            seat=seat.key,
            role=role,
            user=user,
            expires_at=now + VALID_FOR,
            escalate_at=now + ANSWER_WITHIN if has_more else None,
        )
        seal(ask)
        made.append(ask)
    tell_of_ask(statement, users, seat_words(seat))
    approval_asked.send(Ask, ask_ids=[ask.pk for ask in made])
    return made


def _holders(case: Case, role: str) -> list[User]:
    return [post.user for post in officers_for(case.unit.path, Role(role))]


def _cannot_sign(statement: Statement) -> set[int]:
    """Authors of any version, and whoever was asked about this one already."""
    authors = StatementVersion.objects.filter(statement=statement).values_list("author_id", flat=True)
    asked = Ask.objects.filter(version=statement.current_id).values_list("user_id", flat=True)
    return {*authors, *asked}
