"""One item on its way to one place."""

from django.db import models

from kentongan.apps.channels.enums import DispatchStatus, Operation
from kentongan.apps.channels.models.account import ChannelAccount, Recipient
from kentongan.apps.channels.models.wire import WireItem
from kentongan.foundation.records import Timestamped


class Dispatch(Timestamped):
    """One item, one place, one operation: written before the effect, so that no crash can double it.

    A row found `attempting` without a live worker is uncertain: the effect may have happened. It is never guessed; a
    person says whether it arrived.
    """

    item = models.ForeignKey(WireItem, models.PROTECT, related_name="dispatches")
    account = models.ForeignKey(ChannelAccount, models.PROTECT, related_name="dispatches")
    recipient = models.ForeignKey(Recipient, models.PROTECT, null=True, related_name="dispatches")
    operation = models.CharField("tindakan", max_length=8, choices=Operation.choices)
    status = models.CharField(
        "keadaan", max_length=10, choices=DispatchStatus.choices, default=DispatchStatus.QUEUED
    )
    attempts = models.PositiveSmallIntegerField("percobaan", default=0)
    attempted_at = models.DateTimeField("dicoba", null=True)
    sent_at = models.DateTimeField("terkirim", null=True)
    where = models.CharField("tempat", max_length=300, blank=True)
    receipt = models.JSONField("tanda terima", default=dict)
    problem = models.TextField("masalah", blank=True)

    class Meta:
        verbose_name = "pengiriman"
        constraints = [
            models.UniqueConstraint(
                fields=["item", "account", "recipient", "operation"],
                name="one_dispatch_once",
                nulls_distinct=False,
            )
        ]
        indexes = [models.Index(fields=["status", "attempted_at"], name="dispatch_by_status")]
