"""Deciding where a released version goes."""

from django.db import transaction

from kentongan.apps.channels.enums import DispatchStatus, Operation, RecipientStatus
from kentongan.apps.channels.models import ChannelAccount, Dispatch, Recipient, WireItem
from kentongan.apps.channels.signals import dispatches_queued
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail

Place = tuple[int, int | None]
# What is not known to have failed for good may have reached its readers, or still may.
_CARRIED = [
    status for status in DispatchStatus if status not in (DispatchStatus.DEAD, DispatchStatus.SKIPPED)
]
# A list whose readers are read from the table; any other channel has one place, the account itself.
LISTS = frozenset({"email"})


@transaction.atomic
def plan_dispatches(*, item_id: int) -> int:
    """Writes one row for every place before anything is sent, and queues them; the number of new rows.

    The first usable version goes to every active account of the unit and its superiors. A later one goes as a
    correction, a canceled one as a withdrawal, to every place that an earlier version reached or may reach.
    Planning twice adds nothing.
    """
    item = WireItem.objects.select_related("unit").get(pk=item_id)
    before = Dispatch.objects.filter(item=item).count()
    rows = [
        Dispatch(item=item, account_id=account, recipient_id=reader, operation=operation)
        for operation, places in _planned(item).items()
        for account, reader in sorted(places, key=lambda place: (place[0], place[1] or 0))
    ]
    Dispatch.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
    waiting = list(
        Dispatch.objects.filter(item=item, status=DispatchStatus.QUEUED)
        .order_by("id")
        .values_list("id", flat=True)
    )
    if waiting:
        dispatches_queued.send(Dispatch, dispatch_ids=waiting, wait=0.0)
    added = Dispatch.objects.filter(item=item).count() - before
    if added:
        detail = {"uri": item.uri, "version": item.version, "places": added}
        trail.record(
            SYSTEM, "dispatches_planned", f"item:{item.pk}", path=item.unit.path or "", detail=detail
        )
    return added


def _planned(item: WireItem) -> dict[str, set[Place]]:
    if item.pubstatus == "withheld":
        return {}
    carried = _carried_before(item)
    if item.pubstatus == "canceled":
        return {Operation.WITHDRAW: carried}
    if carried or _was_usable_before(item):
        return {Operation.CORRECT: carried}
    return {Operation.SEND: _places_for(item)}


def _carried_before(item: WireItem) -> set[Place]:
    sends = Dispatch.objects.filter(
        item__uri=item.uri, item__version__lt=item.version, operation=Operation.SEND, status__in=_CARRIED
    )
    return set(sends.values_list("account_id", "recipient_id"))


def _was_usable_before(item: WireItem) -> bool:
    earlier = WireItem.objects.filter(uri=item.uri, version__lt=item.version, pubstatus="usable")
    return earlier.exists()


def _places_for(item: WireItem) -> set[Place]:
    accounts = dict(
        ChannelAccount.objects.filter(unit_id__in=item.unit.ancestor_ids, is_active=True).values_list(
            "id", "channel"
        )
    )
    lists = [pk for pk, channel in accounts.items() if channel in LISTS]
    readers = Recipient.objects.filter(account_id__in=lists, status=RecipientStatus.ACTIVE)
    places: set[Place] = set(readers.values_list("account_id", "id"))
    return places | {(pk, None) for pk, channel in accounts.items() if channel not in LISTS}
