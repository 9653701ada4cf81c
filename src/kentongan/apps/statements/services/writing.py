"""Putting words down: a new statement, a new version."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.cases import is_member
from kentongan.apps.statements.enums import StatementKind, StatementStatus
from kentongan.apps.statements.errors import BadStatement, NotAllowed, WrongStage
from kentongan.apps.statements.models import Ask, PublicUpdate, Statement, StatementVersion
from kentongan.apps.statements.policies import may_write
from kentongan.apps.statements.queries.givens import checked
from kentongan.apps.statements.services.locking import case_in_hand, statement_in_hand
from kentongan.core.standard.finding import Severity
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

LONGEST_TEXT = 8000


@transaction.atomic
def draft_statement(
    *,
    actor: Actor,
    case_id: int,
    kind: str,
    text: str,
    next_update_at: datetime | None = None,
    filing_key: UUID | None = None,
    corrects: PublicUpdate | None = None,
    reason: str = "",
) -> Statement:
    """Starts a statement of a running case with its first version, which is checked at once; audited.

    The same `filing_key` again gives the statement that stands: a form sent twice files once. `corrects` names the
    public entry whose words it shall replace, with the `reason` for the public.
    """
    case = case_in_hand(actor, case_id)
    _must_write(actor, case)
    if filing_key and (filed := Statement.objects.filter(filing_key=filing_key, case=case).first()):
        return filed
    if kind not in StatementKind:
        raise BadStatement(_("Jenis pernyataan ini tidak dikenal."))
    if not case.is_open:
        raise WrongStage(_("Kasusnya tidak berjalan lagi."))
    last = Statement.objects.filter(case=case).aggregate(last=Max("number"))["last"] or 0
    statement = Statement.objects.create(
        case=case,
        number=last + 1,
        kind=kind,
        corrects=corrects,
        correction_reason=reason.strip()[:300],
        filing_key=filing_key,
    )
    _add_version(statement, actor, text, next_update_at)
    trail.record(
        actor, "statement_drafted", f"statement:{statement.pk}", path=case.unit.path, detail={"case": case.pk}
    )
    return statement


@transaction.atomic
def revise_statement(
    *, actor: Actor, statement_id: int, based_on: int, text: str, next_update_at: datetime | None
) -> Statement:
    """Keeps new words as a new version. Signatures of the old one no longer count and its links close; audited.

    Raises WrongStage for a statement that is out, or when somebody saved since `based_on`.
    """
    statement = statement_in_hand(actor, statement_id)
    _must_write(actor, statement.case)
    if statement.status == StatementStatus.RELEASED:
        raise WrongStage(_("Pernyataan yang sudah terbit tidak diubah; buat ralatnya."))
    now_at = statement.current
    if now_at is not None and now_at.number != based_on:
        raise WrongStage(
            _("Naskah ini sudah disimpan orang lain. Tulisan Anda tidak hilang; bandingkan dulu keduanya.")
        )
    if now_at is not None and now_at.text == _clean(text) and now_at.next_update_at == next_update_at:
        return statement
    _add_version(statement, actor, text, next_update_at)
    detail = {"version": statement.current.number}
    path = statement.case.unit.path
    trail.record(actor, "statement_revised", f"statement:{statement.pk}", path=path, detail=detail)
    return statement


def check_again(statement: Statement) -> None:
    """Looks at the newest words once more: facts move on while a text waits."""
    version = statement.current
    findings = checked(statement.case, version.text, statement.kind)
    version.findings = [one.to_json() for one in findings]
    version.blocking = sum(one.severity is Severity.BLOCK for one in findings)
    version.save(update_fields=["findings", "blocking"])


def _add_version(statement: Statement, actor: Actor, text: str, next_update_at: datetime | None) -> None:
    if statement.current_id:
        open_asks = Ask.objects.filter(version__statement=statement, closed_at=None)
        open_asks.update(closed_at=timezone.now(), escalate_at=None)
    statement.current = StatementVersion.objects.create(
        statement=statement,
        number=statement.current.number + 1 if statement.current else 1,
        text=_clean(text),
        next_update_at=next_update_at,
        author_id=actor.user_id,
    )
    statement.status = StatementStatus.DRAFT
    statement.save(update_fields=["current", "status", "updated_at"])
    check_again(statement)


def _must_write(actor: Actor, case: Case) -> None:
    if not may_write(actor, case, is_member=is_member(actor, case)):
        raise NotAllowed(_("Anda tidak berwenang menulis pernyataan kasus ini."))


def _clean(text: str) -> str:
    """Plain text with the line ends of Unix; refuses what is empty or endless."""
    words = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()
    if not words:
        raise BadStatement(_("Naskahnya kosong."))
    if len(words) > LONGEST_TEXT:
        raise BadStatement(_("Naskah terlalu panjang; paling banyak 8.000 huruf."))
    return words
