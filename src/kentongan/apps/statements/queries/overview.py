"""All that the crisis room shows of a case's statements, at once."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.enums import MailState, Operation, StatementStatus
from kentongan.apps.statements.gate import Reason, reasons_not_to_bypass
from kentongan.apps.statements.models import DrillUpdate, PublicUpdate, Statement, Subscriber, UpdateMail
from kentongan.apps.statements.queries.addresses import case_path
from kentongan.apps.statements.queries.state import waiting_of
from kentongan.apps.statements.queries.statements import statements_of, updates_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What is out and what is on its way. `took` is from opening to the first word; `bypass` why the template waits."""

    pending: tuple[Statement, ...]
    updates: tuple[PublicUpdate | DrillUpdate, ...]
    withdrawn: frozenset[int]
    took: timedelta | None
    readers: int
    letters: dict[str, int]
    public_path: str
    bypass: tuple[Reason, ...]

    @property
    def took_minutes(self) -> int | None:
        return None if self.took is None else int(self.took.total_seconds() // 60)

    @property
    def may_bypass(self) -> bool:
        """Whether the template may go out now without signatures."""
        return not self.bypass


def overview_of(case: Case) -> Overview:
    """The overview of a case; five queries, whatever it has said."""
    updates = updates_of(case)
    statements = statements_of(case)
    return Overview(
        pending=tuple(one for one in statements if one.status != StatementStatus.RELEASED),
        updates=tuple(updates),
        withdrawn=frozenset(_taken_back(updates)),
        took=case.first_statement_at - case.created_at if case.first_statement_at else None,
        readers=0 if case.is_drill else _readers(case),
        letters={} if case.is_drill else _letters(case),
        public_path=case_path(case.code) if updates and not case.is_drill else "",
        bypass=tuple(reasons_not_to_bypass(waiting_of(case))),
    )


def _taken_back(updates: list) -> set[int]:
    return {one.changes_id for one in updates if getattr(one, "operation", "") == Operation.WITHDRAW}


def _readers(case: Case) -> int:
    return Subscriber.objects.filter(case=case, confirmed_at__isnull=False, left_at=None).count()


def _letters(case: Case) -> dict[str, int]:
    sent = UpdateMail.objects.filter(update__case=case)
    return sent.aggregate(
        sent=Count("pk", filter=Q(state=MailState.SENT)),
        waiting=Count("pk", filter=Q(state=MailState.QUEUED)),
        failed=Count("pk", filter=Q(state__in=(MailState.FAILED, MailState.SENDING))),
    )
