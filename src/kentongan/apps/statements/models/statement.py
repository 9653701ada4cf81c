"""A statement of a case and its versions."""

from django.conf import settings
from django.db import models

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.enums import StatementKind, StatementStatus
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Statement(Timestamped):
    """One text on its way to the public. A statement that `corrects` an entry replaces its words, with a reason."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="statements")
    number = models.PositiveSmallIntegerField("nomor")
    kind = models.CharField("jenis", max_length=8, choices=StatementKind.choices)
    status = models.CharField(
        "keadaan", max_length=8, choices=StatementStatus.choices, default=StatementStatus.DRAFT
    )
    current = models.ForeignKey(
        "statements.StatementVersion", models.PROTECT, null=True, blank=True, related_name="+"
    )
    corrects = models.ForeignKey(
        "statements.PublicUpdate", models.PROTECT, null=True, blank=True, related_name="corrections"
    )
    correction_reason = models.CharField("alasan ralat", max_length=300, blank=True)
    filing_key = models.UUIDField(null=True, blank=True, unique=True)

    class Meta:
        verbose_name = "pernyataan"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="one_statement_a_number"),
            models.CheckConstraint(
                condition=models.Q(corrects=None) | ~models.Q(correction_reason=""),
                name="statement_correction_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"


class StatementVersion(models.Model):
    """The words at one moment, with what the checks found in them. Never changed: a change is a new version."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField("versi")
    text = models.TextField("naskah")
    next_update_at = models.DateTimeField("pembaruan berikutnya", null=True, blank=True)
    author = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    made_at = models.DateTimeField("dibuat", auto_now_add=True)
    findings = models.JSONField("temuan", default=list)
    blocking = models.PositiveSmallIntegerField("penghalang", default=0)

    class Meta:
        verbose_name = "versi pernyataan"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "number"], name="one_statement_version_a_number")
        ]

    def __str__(self) -> str:
        return f"v{self.number}"
