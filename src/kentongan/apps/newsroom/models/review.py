"""The tiers that a story passes, and what was decided there."""

from django.conf import settings
from django.db import models

from kentongan.apps.newsroom.enums import ReturnReason, Verdict
from kentongan.foundation.accounts.roles import Role


class Route(models.Model):
    """An ordered list of roles that must approve. `steps` holds role keys, lowest tier first."""

    key = models.SlugField("kunci", max_length=40, unique=True)
    label = models.CharField("nama", max_length=80)
    steps = models.JSONField("tingkat")
    is_active = models.BooleanField("aktif", default=True)

    class Meta:
        verbose_name = "jalur persetujuan"

    def __str__(self) -> str:
        return self.label


class Decision(models.Model):
    """One verdict of one officer on one version."""

    story = models.ForeignKey("newsroom.Story", models.CASCADE, related_name="decisions")
    version = models.ForeignKey("newsroom.StoryVersion", models.PROTECT, related_name="decisions")
    step = models.CharField("tingkat", max_length=16, choices=Role.choices)
    verdict = models.CharField("putusan", max_length=8, choices=Verdict.choices)
    reason = models.CharField("alasan", max_length=12, choices=ReturnReason.choices, blank=True)
    note = models.TextField("catatan", blank=True)
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    # whose tier was lent to the officer for this verdict; see gate/lending.py
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    officer_title = models.CharField("jabatan", max_length=160, blank=True)
    at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "putusan"
        ordering = ["id"]
        indexes = [models.Index(fields=["at"], name="decision_at")]
