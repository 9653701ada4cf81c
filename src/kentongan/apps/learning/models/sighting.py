"""What was seen: every text that was handed in, every decision. Each is counted once, however often it is told of."""

from django.conf import settings
from django.db import models

from kentongan.apps.newsroom.models import Decision, StoryVersion
from kentongan.apps.units.models import Unit

_USER = settings.AUTH_USER_MODEL


class SeenVersion(models.Model):
    """A version that was handed in, and the rules that the standard found broken then."""

    version = models.OneToOneField(StoryVersion, models.CASCADE, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    writer = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    at = models.DateTimeField("disimpan")
    rules = models.JSONField("aturan", default=list)

    class Meta:
        verbose_name = "naskah terhitung"
        indexes = [models.Index(fields=["unit", "at"], name="seen_version_of_unit")]


class SeenDecision(models.Model):
    """A decision; `reason` is empty for an approval."""

    decision = models.OneToOneField(Decision, models.CASCADE, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    writer = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    at = models.DateTimeField("waktu")
    reason = models.CharField("alasan", max_length=12, blank=True)

    class Meta:
        verbose_name = "putusan terhitung"
        indexes = [models.Index(fields=["unit", "at"], name="seen_decision_of_unit")]
