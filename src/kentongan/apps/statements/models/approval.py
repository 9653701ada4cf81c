"""Who was asked to sign a version, and what each of them said."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from kentongan.apps.statements.enums import Answer
from kentongan.apps.statements.models.statement import StatementVersion
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Ask(Timestamped):
    """One person asked for one signature, with a link of their own. Only the hash of the link is kept.

    `escalate_at` is when the next one in the chain is asked; null when that is done, or nobody is left.
    """

    version = models.ForeignKey(StatementVersion, models.CASCADE, related_name="asks")
    seat = models.CharField("tempat tanda tangan", max_length=6)
    role = models.CharField("peran", max_length=16, choices=Role.choices)
    user = models.ForeignKey(_USER, models.PROTECT, related_name="statement_asks")
    token_hash = models.CharField(max_length=64, unique=True, null=True)
    expires_at = models.DateTimeField("berlaku sampai")
    escalate_at = models.DateTimeField("eskalasi", null=True, blank=True)
    mailed_at = models.DateTimeField("dikirim", null=True, blank=True)
    closed_at = models.DateTimeField("ditutup", null=True, blank=True)

    class Meta:
        verbose_name = "permintaan persetujuan"
        constraints = [
            models.UniqueConstraint(fields=["version", "user"], name="one_ask_a_person_and_version")
        ]
        indexes = [
            models.Index(
                fields=["escalate_at"], name="ask_to_escalate", condition=Q(escalate_at__isnull=False)
            ),
            models.Index(fields=["user"], name="ask_open", condition=Q(closed_at=None)),
        ]

    @property
    def is_open(self) -> bool:
        return self.closed_at is None and self.expires_at > timezone.now()


class Decision(models.Model):
    """What somebody said of one version. `tier` is the height of their post over the unit at that moment."""

    version = models.ForeignKey(StatementVersion, models.CASCADE, related_name="decisions")
    user = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    tier = models.SmallIntegerField()
    title = models.CharField("jabatan", max_length=200, blank=True)
    answer = models.CharField("jawaban", max_length=7, choices=Answer.choices)
    words = models.CharField("catatan", max_length=500, blank=True)
    by_link = models.BooleanField("lewat tautan", default=False)
    at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "keputusan"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["version", "user"], name="one_decision_a_person_and_version"),
            models.CheckConstraint(
                condition=Q(answer=Answer.APPROVE) | ~Q(words=""), name="statement_return_says_why"
            ),
        ]
