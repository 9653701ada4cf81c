"""A speaker's yes to words that are printed as theirs."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.archive.enums import ApprovalWay
from kentongan.apps.units.models import Unit


class Approval(models.Model):
    """Words, who may be quoted with them, and how we know. Holds for every story that prints the same words."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    words = models.TextField("ucapan")
    words_key = models.BigIntegerField()
    speaker = models.CharField("penutur", max_length=200)
    speaker_key = models.CharField(max_length=200)
    title = models.CharField("jabatan", max_length=300, blank=True)
    way = models.CharField("cara", max_length=12, choices=ApprovalWay.choices)
    approved_on = models.DateField("disetujui pada")
    note = models.CharField("catatan", max_length=500, blank=True)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    noted_at = models.DateTimeField("dicatat", auto_now_add=True)
    withdrawn_at = models.DateTimeField("dicabut", null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    why_withdrawn = models.CharField("alasan dicabut", max_length=500, blank=True)

    class Meta:
        verbose_name = "persetujuan kutipan"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "words_key", "speaker_key"],
                name="approval_stands_once",
                condition=Q(withdrawn_at=None),
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(why_withdrawn=""),
                name="approval_withdrawn_with_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["words_key"], name="approval_by_words"),
            models.Index(fields=["unit", "-id"], name="approval_of_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.speaker}: {self.words[:60]}"
