"""Who speaks at an event, and what of it may be quoted."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.academy.models.event import Event

_USER = settings.AUTH_USER_MODEL


class Speaker(models.Model):
    """Somebody who opens, directs or teaches (RS-007, RS-012)."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="speakers")
    name = models.CharField("nama", max_length=120)
    title = models.CharField("jabatan", max_length=160, blank=True)
    topic = models.CharField("membawakan", max_length=200, blank=True)
    key_points = models.TextField("pokok sambutan atau materi", blank=True)
    place = models.PositiveSmallIntegerField("urutan", default=0)

    class Meta:
        verbose_name = "pembicara"
        ordering = ["place", "id"]

    def __str__(self) -> str:
        return self.name


class Quote(models.Model):
    """Words of a speaker. Only those cleared for use go into the drafts of the offices."""

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="quotes")
    text = models.TextField("kutipan")
    cleared_at = models.DateTimeField("boleh dipakai sejak", null=True, blank=True)
    cleared_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "kutipan pembicara"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(cleared_at__isnull=True, cleared_by__isnull=True)
                | Q(cleared_at__isnull=False, cleared_by__isnull=False),
                name="quote_clearance_is_whole",
            )
        ]

    def __str__(self) -> str:
        return self.text[:80]
