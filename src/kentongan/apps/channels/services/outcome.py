"""Writing down what became of a dispatch, and what follows from it."""

from django.db import transaction
from django.utils import timezone

from kentongan.apps.channels.contract import ChannelError, Receipt, Uncertain
from kentongan.apps.channels.enums import DispatchStatus, RecipientStatus
from kentongan.apps.channels.models import ChannelAccount, Dispatch, Recipient
from kentongan.apps.channels.queries.places import successors_of
from kentongan.apps.channels.signals import dispatches_queued
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail

Outcome = Receipt | ChannelError | Uncertain

# 8 tries over about four hours: half a minute, one, two ... A lunch break of a mail server loses nothing.
MOST_ATTEMPTS = 8
_FIRST_WAIT = 30.0
_LONGEST_WAIT = 2 * 3600.0
# These say that the account itself needs a hand, not one letter.
_ACCOUNT_TROUBLES = frozenset({"credentials", "not_configured"})


@transaction.atomic
def settle(*, dispatch_id: int, outcome: Outcome, version: int) -> None:
    """Commits the outcome of one attempt; `version` is the one that was carried.

    A success may also overrule `uncertain`: a worker that was thought dead knows better. Anything else that was
    settled in the meantime stands.
    """
    dispatch = (
        Dispatch.objects.select_for_update(of=("self",))
        .select_related("item", "account__unit", "recipient")
        .get(pk=dispatch_id)
    )
    if dispatch.status not in (DispatchStatus.ATTEMPTING, DispatchStatus.UNCERTAIN):
        return
    if isinstance(outcome, Receipt):
        mark_sent(dispatch, outcome, version)
    elif dispatch.status == DispatchStatus.ATTEMPTING:
        _mark_trouble(dispatch, outcome)


def mark_sent(dispatch: Dispatch, receipt: Receipt | None, version: int) -> None:
    """Arrived: with a receipt, or by the word of a person where `receipt` is None."""
    dispatch.status = DispatchStatus.SENT
    dispatch.sent_at = receipt.at if receipt else timezone.now()
    dispatch.where = receipt.where[:300] if receipt else ""
    dispatch.receipt = {**(receipt.to_json() if receipt else {}), "version": version}
    dispatch.problem = ""
    _saved(dispatch)
    ChannelAccount.objects.filter(pk=dispatch.account_id).exclude(trouble="").update(trouble="")


def mark_uncertain(dispatch: Dispatch, why: str) -> None:
    """Nobody can say whether it arrived; a person will."""
    dispatch.status = DispatchStatus.UNCERTAIN
    dispatch.problem = why
    _saved(dispatch)
    _record(dispatch, "dispatch_uncertain", why)


def skip(dispatch: Dispatch, why: str) -> None:
    """It need not go out any more."""
    dispatch.status = DispatchStatus.SKIPPED
    dispatch.problem = why
    _saved(dispatch)


def _mark_trouble(dispatch: Dispatch, trouble: ChannelError | Uncertain) -> None:
    if isinstance(trouble, Uncertain):
        mark_uncertain(dispatch, trouble.message)
    elif trouble.retry and dispatch.attempts < MOST_ATTEMPTS:
        dispatch.status = DispatchStatus.FAILED
        dispatch.problem = _words(trouble)
        _saved(dispatch)
        wait = trouble.wait if trouble.wait is not None else _FIRST_WAIT * 2 ** (dispatch.attempts - 1)
        dispatches_queued.send(Dispatch, dispatch_ids=[dispatch.pk], wait=min(wait, _LONGEST_WAIT))
    else:
        _mark_dead(dispatch, trouble)


def _mark_dead(dispatch: Dispatch, trouble: ChannelError) -> None:
    dispatch.status = DispatchStatus.DEAD
    dispatch.problem = _words(trouble)
    _saved(dispatch)
    _record(dispatch, "dispatch_dead", dispatch.problem)
    if trouble.code == "recipient_rejected" and dispatch.recipient_id:
        Recipient.objects.filter(pk=dispatch.recipient_id, status=RecipientStatus.ACTIVE).update(
            status=RecipientStatus.BOUNCED, last_diagnostic=(trouble.diagnostic or trouble.message)[:300]
        )
    elif trouble.code in _ACCOUNT_TROUBLES or not dispatch.recipient_id:
        ChannelAccount.objects.filter(pk=dispatch.account_id).update(trouble=trouble.message)


def _saved(dispatch: Dispatch) -> None:
    dispatch.save(update_fields=["status", "sent_at", "where", "receipt", "problem", "updated_at"])
    if dispatch.status not in (DispatchStatus.FAILED, DispatchStatus.UNCERTAIN):
        wake_successors(dispatch)


def wake_successors(dispatch: Dispatch) -> None:
    """Queues what waited at the same place for this one to be decided; without any, one indexed query."""
    behind = list(successors_of(dispatch).order_by("item__version").values_list("id", flat=True))
    if behind:
        dispatches_queued.send(Dispatch, dispatch_ids=behind, wait=0.0)


def _words(trouble: ChannelError) -> str:
    return f"{trouble.message} ({trouble.diagnostic})" if trouble.diagnostic else trouble.message


def _record(dispatch: Dispatch, verb: str, why: str) -> None:
    detail = {"uri": dispatch.item.uri, "version": dispatch.item.version, "why": why[:300]}
    trail.record(
        SYSTEM, verb, f"dispatch:{dispatch.pk}", path=dispatch.account.unit.path or "", detail=detail
    )
