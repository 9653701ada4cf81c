"""Readers who asked to be told about one case, and the letters to them."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.enums import MailState
from kentongan.apps.statements.models.update import PublicUpdate
from kentongan.foundation.records import Timestamped


class Subscriber(Timestamped):
    """One address for one case. Told only after its owner confirmed; erased some days after the case stood down.

    `consent` are the words that were agreed to. The secrets of both links are made from the row, never stored.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="+")
    address = models.EmailField("alamat")
    consent = models.TextField("persetujuan")
    confirm_hash = models.CharField(max_length=64, unique=True, null=True)
    leave_hash = models.CharField(max_length=64, unique=True, null=True)
    asked_at = models.DateTimeField("diminta")
    mailed_at = models.DateTimeField("tautan dikirim", null=True, blank=True)
    confirmed_at = models.DateTimeField("dipastikan", null=True, blank=True)
    left_at = models.DateTimeField("berhenti", null=True, blank=True)

    class Meta:
        verbose_name = "pelanggan"
        constraints = [models.UniqueConstraint("case", Lower("address"), name="one_subscriber_a_case")]
        indexes = [
            models.Index(
                fields=["case"],
                name="subscriber_active",
                condition=Q(confirmed_at__isnull=False, left_at=None),
            )
        ]


class UpdateMail(models.Model):
    """One letter: written before it leaves, marked before it is sent, so that no crash can double it."""

    update = models.ForeignKey(PublicUpdate, models.CASCADE, related_name="mails")
    subscriber = models.ForeignKey(Subscriber, models.CASCADE, related_name="mails")
    state = models.CharField("keadaan", max_length=8, choices=MailState.choices, default=MailState.QUEUED)
    marked_at = models.DateTimeField("ditandai", null=True, blank=True)
    sent_at = models.DateTimeField("terkirim", null=True, blank=True)

    class Meta:
        verbose_name = "surat pembaruan"
        constraints = [models.UniqueConstraint(fields=["update", "subscriber"], name="one_letter_an_update")]
