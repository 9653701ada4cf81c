"""Several stories decided at one sitting."""

from django.conf import settings
from django.db import models

from kentongan.apps.editing.enums import Verdict
from kentongan.apps.newsroom.models import Story


class Round(models.Model):
    """One sitting of one officer."""

    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "putusan borongan"
        indexes = [models.Index(fields=["officer", "-id"], name="round_of_officer")]


class RoundItem(models.Model):
    """What came of one story of a sitting: done, or why not."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="items")
    story = models.ForeignKey(Story, models.CASCADE, related_name="+")
    version = models.PositiveIntegerField("versi")
    verdict = models.CharField("putusan", max_length=8, choices=Verdict.choices)
    is_done = models.BooleanField("terlaksana")
    words = models.TextField("alasan", blank=True)

    class Meta:
        verbose_name = "berita dalam borongan"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["round", "story"], name="a_story_once_a_round")]
