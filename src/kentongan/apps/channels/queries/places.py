"""The places of one item: where it was sent, and in which order its versions reach each of them."""

from dataclasses import dataclass

from django.db.models import QuerySet

from kentongan.apps.channels.enums import DispatchStatus, Operation, RecipientStatus
from kentongan.apps.channels.gate import Situation
from kentongan.apps.channels.models import Dispatch, WireItem


def newest_of(uri: str) -> WireItem | None:
    """The newest released version that says something to the public; a withheld one does not."""
    return WireItem.objects.filter(uri=uri).exclude(pubstatus="withheld").order_by("-version").first()


def original_of(dispatch: Dispatch) -> Dispatch | None:
    """The SEND to the same place; the first one where several versions were sent first."""
    return _same_place(dispatch).filter(operation=Operation.SEND).order_by("item__version").first()


def successors_of(dispatch: Dispatch) -> QuerySet[Dispatch]:
    """What waits at the same place behind `dispatch`."""
    waiting = (DispatchStatus.QUEUED, DispatchStatus.FAILED)
    return _same_place(dispatch).filter(status__in=waiting, item__version__gt=dispatch.item.version)


def version_sent(original: Dispatch) -> int:
    """The version that a SEND really carried: the newest at that moment, not always the one it was planned for."""
    return int(original.receipt.get("version", original.item.version))


def situation_of(dispatch: Dispatch, newest: WireItem, original: Dispatch | None) -> Situation:
    """The facts that the gate decides on."""
    reader = dispatch.recipient
    return Situation(
        operation=dispatch.operation,
        version=dispatch.item.version,
        newest=newest.version,
        newest_is_gone=newest.pubstatus == "canceled",
        account_is_active=dispatch.account.is_active,
        recipient_is_active=reader is None or reader.status == RecipientStatus.ACTIVE,
        original_status=original.status if original else "",
        original_version=version_sent(original) if original else 0,
    )


@dataclass(frozen=True, slots=True)
class Waiting:
    """One dispatch for the queue: `place` names its lock, `account_id` and `channel` set its pace."""

    dispatch_id: int
    place: str
    account_id: int
    channel: str


def waiting(dispatch_ids: list[int]) -> list[Waiting]:
    """The dispatches in the order of planning; one query."""
    rows = (
        Dispatch.objects.filter(pk__in=dispatch_ids)
        .order_by("id")
        .values_list("id", "account_id", "recipient_id", "item__uri", "account__channel")
    )
    return [
        Waiting(pk, f"place:{account}:{reader or 0}:{uri}", account, channel)
        for pk, account, reader, uri, channel in rows
    ]


def _same_place(dispatch: Dispatch) -> QuerySet[Dispatch]:
    return Dispatch.objects.filter(
        item__uri=dispatch.item.uri, account_id=dispatch.account_id, recipient_id=dispatch.recipient_id
    ).select_related("item")
