"""What superiors are told about a running case."""

from django.conf import settings
from django.db import models

from kentongan.apps.crisis.models import Case
from kentongan.apps.readiness.enums import ReportKind


class Report(models.Model):
    """One report as it stood when it was made: never changed, numbered within its case and kind.

    `content` holds what the document is printed from: {"summary": words, "sections": [[heading, [lines]], ...]}.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="reports")
    kind = models.CharField("jenis", max_length=10, choices=ReportKind.choices)
    number = models.PositiveSmallIntegerField("nomor")
    made_at = models.DateTimeField("dibuat")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    next_at = models.DateTimeField("laporan berikutnya", null=True, blank=True)
    reminded_at = models.DateTimeField("diingatkan", null=True, blank=True)
    content = models.JSONField("isi")

    class Meta:
        verbose_name = "laporan"
        ordering = ["-made_at", "-id"]
        indexes = [
            models.Index(
                fields=["next_at"],
                name="report_next",
                condition=models.Q(next_at__isnull=False, reminded_at=None),
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["case", "kind", "number"], name="reports_numbered_once")
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"
