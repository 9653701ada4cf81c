"""Sending one dispatch, so that no crash can send it twice."""

from dataclasses import dataclass, replace

import structlog
from django.db import transaction
from django.utils import timezone

from kentongan.apps.channels.contract import Audience, Channel, ChannelError, Receipt, Uncertain
from kentongan.apps.channels.enums import DispatchStatus, Operation
from kentongan.apps.channels.gate import Way, decide
from kentongan.apps.channels.models import Dispatch, WireItem
from kentongan.apps.channels.queries.places import newest_of, original_of, situation_of
from kentongan.apps.channels.services.building import audience_of, channel_of
from kentongan.apps.channels.services.outcome import Outcome, mark_uncertain, settle, skip
from kentongan.core.wire.newsitem import NewsItem
from kentongan.core.wire.notes import correction_headline, withdrawal_headline

log = structlog.get_logger(__name__)

LOST = "Pengiriman terputus di tengah jalan; mungkin sudah sampai, mungkin belum. Periksa di tempat tujuan."


@dataclass(frozen=True, slots=True)
class Errand:
    """What one attempt carries where. `receipt` is that of the original, None where it has none."""

    dispatch: Dispatch
    item: NewsItem
    version: int
    receipt: Receipt | None

    @property
    def key(self) -> str:
        """Names the effect for ever: the same after any crash, so that a mail box can tell a repetition."""
        row = self.dispatch
        return f"{row.item.uri}#{row.item.version}/{row.operation}/{row.account_id}/{row.recipient_id or 0}"


def attempt_dispatch(*, dispatch_id: int) -> None:
    """Sends, corrects or withdraws at one place.

    Three steps: the intent is committed, the effect happens outside any transaction, the outcome is committed. A
    row whose intent stands without an outcome (the worker was killed) becomes uncertain and is never sent again by
    itself. What need not go out is skipped; what must wait for its original stays queued and is woken by it.
    """
    errand = _claimed(dispatch_id)
    if errand is not None:
        settle(dispatch_id=dispatch_id, outcome=_carry_out(errand), version=errand.version)


# durable: were this inside a larger transaction, the effect would happen before the intent is on disk
@transaction.atomic(durable=True)
def _claimed(dispatch_id: int) -> Errand | None:
    dispatch = (
        Dispatch.objects.select_for_update(skip_locked=True, of=("self",))
        .select_related("item", "account__unit", "recipient")
        .filter(pk=dispatch_id)
        .first()
    )
    if dispatch is None:
        return None
    if dispatch.status == DispatchStatus.ATTEMPTING:
        mark_uncertain(dispatch, LOST)
    if dispatch.status not in (DispatchStatus.QUEUED, DispatchStatus.FAILED):
        return None
    return _decided(dispatch)


def _decided(dispatch: Dispatch) -> Errand | None:
    newest = newest_of(dispatch.item.uri) or dispatch.item
    original = None if dispatch.operation == Operation.SEND else original_of(dispatch)
    decision = decide(situation_of(dispatch, newest, original))
    if decision.way is Way.SKIP:
        skip(dispatch, decision.reason)
        return None
    if decision.way is Way.WAIT:
        Dispatch.objects.filter(pk=dispatch.pk).update(problem=decision.reason)
        return None
    dispatch.status = DispatchStatus.ATTEMPTING
    dispatch.attempts += 1
    dispatch.attempted_at = timezone.now()
    dispatch.save(update_fields=["status", "attempts", "attempted_at", "updated_at"])
    return _errand(dispatch, newest, original)


def _errand(dispatch: Dispatch, newest: WireItem, original: Dispatch | None) -> Errand:
    # A first sending that was held up carries the words of today, never a version known to be wrong.
    carried = newest if dispatch.operation == Operation.SEND else dispatch.item
    receipt = Receipt.from_json(original.receipt) if original and original.receipt.get("key") else None
    return Errand(dispatch, NewsItem.from_json(carried.payload), carried.version, receipt)


def _carry_out(errand: Errand) -> Outcome:
    row = errand.dispatch
    try:
        channel = channel_of(row.account)
        return _effect(channel, errand, audience_of(row.account, row.recipient))
    except (ChannelError, Uncertain) as known:
        return known
    except Exception as error:  # the rim of the adapters: nobody can say how far a broken one came
        log.exception("channel_broke", dispatch=row.pk, channel=row.account.channel)
        return Uncertain(LOST, diagnostic=repr(error)[:300])


def _effect(channel: Channel, errand: Errand, audience: Audience) -> Receipt:
    operation, item, key = errand.dispatch.operation, errand.item, errand.key
    if operation == Operation.SEND:
        return channel.send(item, key=key, audience=audience)
    if errand.receipt is None:
        return channel.send(_announcement(item, operation), key=key, audience=audience)
    if operation == Operation.CORRECT:
        return channel.correct(errand.receipt, item, key=key)
    return channel.withdraw(errand.receipt, item, key=key)


def _announcement(item: NewsItem, operation: str) -> NewsItem:
    """A correction or withdrawal as a message of its own, where a person vouched for the original's arrival."""
    if operation == Operation.CORRECT:
        return replace(item, headline=correction_headline(item))
    return replace(item, headline=withdrawal_headline(item), pubstatus="canceled")
