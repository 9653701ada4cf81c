"""What a person decides about dispatches that the worker could not finish."""

from collections.abc import Iterable

from django.db import transaction

from kentongan.apps.channels.enums import DispatchStatus
from kentongan.apps.channels.errors import AlreadySettled, NotAllowed, NotFound
from kentongan.apps.channels.models import Dispatch
from kentongan.apps.channels.policies import may_manage_account
from kentongan.apps.channels.queries.dispatches import outbox
from kentongan.apps.channels.services.outcome import mark_sent
from kentongan.apps.channels.signals import dispatches_queued
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

MOST_AT_ONCE = 5000


@transaction.atomic
def resolve_uncertain(*, actor: Actor, dispatch_id: int, arrived: bool) -> Dispatch:
    """Somebody has looked: it arrived, or it goes into the queue again.

    Audited; wakes the corrections that waited for this certainty. Refuses a dispatch that is not uncertain.
    """
    dispatch = _locked(actor, dispatch_id)
    if dispatch.status != DispatchStatus.UNCERTAIN:
        raise AlreadySettled
    if arrived:
        mark_sent(dispatch, None, dispatch.item.version)
    else:
        _queue_again([dispatch])
    _record(actor, dispatch, "dispatch_resolved", {"arrived": arrived})
    return dispatch


@transaction.atomic
def replay_dispatch(*, actor: Actor, dispatch_id: int) -> Dispatch:
    """Tries a dead dispatch again, with all its tries ahead of it. Audited; refuses one that is not dead."""
    dispatch = _locked(actor, dispatch_id)
    if dispatch.status != DispatchStatus.DEAD:
        raise AlreadySettled
    _queue_again([dispatch])
    _record(actor, dispatch, "dispatch_replayed", {})
    return dispatch


@transaction.atomic
def replay_dead(*, actor: Actor, account_id: int) -> int:
    """Tries the dead dispatches of one account again, oldest first, at most MOST_AT_ONCE; gives their number."""
    dead = outbox(actor, account_id=account_id).filter(status=DispatchStatus.DEAD).order_by("id")
    rows = list(dead.select_for_update(of=("self",), skip_locked=True)[:MOST_AT_ONCE])
    if rows:
        _queue_again(rows)
        detail = {"dispatches": len(rows)}
        path = rows[0].account.unit.path or ""
        trail.record(actor, "dispatches_replayed", f"channel:{account_id}", path=path, detail=detail)
    return len(rows)


def _locked(actor: Actor, dispatch_id: int) -> Dispatch:
    dispatch = (
        Dispatch.objects.select_for_update(of=("self",))
        .select_related("item", "account__unit", "recipient")
        .filter(pk=dispatch_id)
        .first()
    )
    if dispatch is None:
        raise NotFound("Kiriman ini")
    if not may_manage_account(actor, dispatch.account):
        raise NotAllowed
    return dispatch


def _queue_again(rows: Iterable[Dispatch]) -> None:
    ids = [row.pk for row in rows]
    Dispatch.objects.filter(pk__in=ids).update(status=DispatchStatus.QUEUED, attempts=0, problem="")
    dispatches_queued.send(Dispatch, dispatch_ids=ids, wait=0.0)


def _record(actor: Actor, dispatch: Dispatch, verb: str, detail: dict) -> None:
    path = dispatch.account.unit.path or ""
    facts = {"uri": dispatch.item.uri, "version": dispatch.item.version, **detail}
    trail.record(actor, verb, f"dispatch:{dispatch.pk}", path=path, detail=facts)
