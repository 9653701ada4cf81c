"""Choosing for one item which channels shall not carry it."""

from collections.abc import Collection

from django.db import transaction

from kentongan.apps.channels.enums import DispatchStatus, Operation, RecipientStatus
from kentongan.apps.channels.models import ChannelAccount, Dispatch, Recipient, WireItem
from kentongan.apps.channels.services.plan import LISTS


@transaction.atomic
def leave_out(*, item: WireItem, channels: Collection[str]) -> int:
    """Writes every place of those channels as skipped before the item is planned; how many.

    Runs in the transaction that releases the item: the plan, which comes after, keeps the rows that it finds. What
    was left out once is neither corrected nor withdrawn there later.
    """
    accounts = ChannelAccount.objects.filter(
        unit_id__in=item.unit.ancestor_ids, is_active=True, channel__in=list(channels)
    )
    rows = [_skipped(item, account.pk, None) for account in accounts if account.channel not in LISTS]
    lists = [account.pk for account in accounts if account.channel in LISTS]
    readers = Recipient.objects.filter(account_id__in=lists, status=RecipientStatus.ACTIVE)
    rows += [_skipped(item, account, reader) for account, reader in readers.values_list("account_id", "id")]
    Dispatch.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
    return len(rows)


def _skipped(item: WireItem, account_id: int, recipient_id: int | None) -> Dispatch:
    return Dispatch(
        item=item,
        account_id=account_id,
        recipient_id=recipient_id,
        operation=Operation.SEND,
        status=DispatchStatus.SKIPPED,
        problem="Tidak dipilih saat diterbitkan.",
    )
