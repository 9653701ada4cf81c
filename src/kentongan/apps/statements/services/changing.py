"""What is done to a public entry afterwards: corrected openly by two, or taken back by one."""

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.enums import Audience, Operation, UpdateKind, Way
from kentongan.apps.statements.errors import BadStatement, NotAllowed, WrongStage
from kentongan.apps.statements.models import PublicUpdate, Statement
from kentongan.apps.statements.policies import may_release
from kentongan.apps.statements.queries.statements import update_visible_to
from kentongan.apps.statements.services.locking import locked_case
from kentongan.apps.statements.services.publishing import Outgoing, chain_of, make_public
from kentongan.apps.statements.services.writing import draft_statement
from kentongan.foundation.accounts.actor import Actor


@transaction.atomic
def start_correction(*, actor: Actor, update_id: int, text: str, reason: str) -> Statement:
    """Drafts new words for a public entry, with the reason for the public; it then needs its two signatures.

    Raises WrongStage for an entry that was taken back, or a warning: a warning is lifted and given anew.
    """
    root = _standing(actor, update_id)
    if root.kind == UpdateKind.WARNING:
        raise WrongStage(_("Cabut peringatan ini, lalu terbitkan yang baru."))
    return draft_statement(
        actor=actor,
        case_id=root.case_id,
        kind=root.kind,
        text=text,
        next_update_at=root.case.next_update_at,
        corrects=root,
        reason=_reason(reason),
    )


@transaction.atomic
def withdraw_update(*, actor: Actor, update_id: int, reason: str) -> PublicUpdate:
    """Takes a public entry back, or lifts a warning: it stays visible as taken back, with the reason; audited.

    One head is enough: a wrong statement must not wait for a second. Whoever was told of it is told of this, too.
    """
    root = _standing(actor, update_id)
    case: Case = locked_case(root.case_id)
    if not may_release(actor, case):
        raise NotAllowed(_("Anda tidak berwenang menarik pernyataan satuan ini."))
    chain = chain_of(root)
    if chain[-1].operation == Operation.WITHDRAW:
        raise WrongStage(_("Pernyataan ini sudah ditarik."))
    was_told = {name for entry in chain for name in entry.audience}
    out = Outgoing(
        kind=root.kind,
        way=Way.TAKEN_BACK,
        operation=Operation.WITHDRAW,
        text=_reason(reason),
        author_id=actor.user_id,
        changes=root,
        reason=_reason(reason),
        audience=was_told or {Audience.SUBSCRIBERS},
    )
    return make_public(case, actor, out)


def _standing(actor: Actor, update_id: int) -> PublicUpdate:
    """The first entry of the chain, which must still stand."""
    update = update_visible_to(actor, update_id)
    root = update.changes or update
    root.case = update.case
    if chain_of(root)[-1].operation == Operation.WITHDRAW:
        raise WrongStage(_("Pernyataan ini sudah ditarik."))
    return root


def _reason(reason: str) -> str:
    words = " ".join(reason.split())[:300]
    if not words:
        raise BadStatement(_("Tulis alasannya untuk umum."))
    return words
