"""A stop of an office's routine posts, and the stories that are let through it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.newsroom.models.story import Story
from kentongan.apps.units.models import Unit

_USER = settings.AUTH_USER_MODEL


class Freeze(models.Model):
    """While it lasts nothing new of the office is published; corrections and withdrawals stay possible."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="freezes")
    reason = models.CharField("alasan", max_length=300)
    since = models.DateTimeField("sejak", auto_now_add=True)
    lifted_at = models.DateTimeField("dicabut", null=True, blank=True)

    class Meta:
        verbose_name = "pembekuan"
        indexes = [models.Index(fields=["unit"], name="freeze_standing", condition=Q(lifted_at=None))]

    def __str__(self) -> str:
        return self.reason


class FreezePass(models.Model):
    """One story that a head let through a freeze, with the reason."""

    freeze = models.ForeignKey(Freeze, models.CASCADE, related_name="passes")
    story = models.ForeignKey(Story, models.CASCADE, related_name="freeze_passes")
    by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    reason = models.CharField("alasan", max_length=300)
    at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "izin lewat"
        constraints = [models.UniqueConstraint(fields=["freeze", "story"], name="one_pass_a_story")]
