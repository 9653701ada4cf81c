"""Lines to take: what we say when asked, from when to when, and who approved it."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q

from kentongan.apps.standards.models import CheckReport
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Line(Timestamped):
    """A question with our line, for the unit's branch. `newest` is the last draft, `approved` what may be said."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="press_lines")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    newest = models.ForeignKey("press.LineVersion", models.PROTECT, null=True, related_name="+")
    approved = models.ForeignKey("press.LineVersion", models.PROTECT, null=True, blank=True, related_name="+")
    retired_at = models.DateTimeField("dicabut", null=True, blank=True)
    warned_at = models.DateTimeField("diperingatkan", null=True, blank=True)
    used_count = models.PositiveIntegerField("kali dipakai", default=0)
    search = SearchVectorField(null=True)

    class Meta:
        verbose_name = "pegangan jawaban"
        indexes = [
            models.Index(fields=["unit", "-updated_at"], name="line_of_unit"),
            models.Index(fields=["-updated_at", "-id"], name="line_newest"),
            GinIndex(fields=["search"], name="line_search"),
        ]

    def __str__(self) -> str:
        return self.newest.question if self.newest_id else f"#{self.pk}"


class LineVersion(models.Model):
    """One save; never changed afterwards but for its approval."""

    line = models.ForeignKey(Line, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField("versi")
    question = models.CharField("pertanyaan", max_length=300)
    words = models.TextField("pegangan")
    facts = models.TextField("fakta")
    source = models.CharField("sumber", max_length=300)
    valid_until = models.DateTimeField("berlaku sampai")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    saved_at = models.DateTimeField("disimpan", auto_now_add=True)
    report = models.ForeignKey(CheckReport, models.SET_NULL, null=True, related_name="+")
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    approved_at = models.DateTimeField("disetujui", null=True, blank=True)

    class Meta:
        verbose_name = "versi pegangan"
        ordering = ["number"]
        indexes = [models.Index(fields=["valid_until"], name="line_by_expiry")]
        constraints = [
            models.UniqueConstraint(fields=["line", "number"], name="line_versions_run_once"),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("author")), name="line_author_approves_not"
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True, approved_at__isnull=True)
                | Q(approved_by__isnull=False, approved_at__isnull=False),
                name="line_approval_is_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question} (v{self.number})"
