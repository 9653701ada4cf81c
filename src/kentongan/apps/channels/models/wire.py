"""What left the house, word for word."""

from django.db import models

from kentongan.apps.units.models import Unit


class WireItem(models.Model):
    """One version of a released item. `payload` is the NewsItem (core.wire) exactly as it went out."""

    uri = models.CharField(max_length=200)
    version = models.PositiveIntegerField("versi")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    pubstatus = models.CharField("status", max_length=10)
    headline = models.CharField("judul", max_length=300)
    payload = models.JSONField("isi")
    released_at = models.DateTimeField("dilepas", auto_now_add=True)

    class Meta:
        verbose_name = "butir kawat"
        constraints = [models.UniqueConstraint(fields=["uri", "version"], name="one_version_released_once")]

    def __str__(self) -> str:
        return f"{self.headline} (v{self.version})"
