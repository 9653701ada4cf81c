"""The same event, filed by several offices."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.editing.enums import Sameness
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story

_USER = settings.AUTH_USER_MODEL


class Likeness(models.Model):
    """Two stories of two offices that may tell the same event; a proposal until an editor looked."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="+")
    other = models.ForeignKey(Story, models.CASCADE, related_name="+")
    percent = models.PositiveSmallIntegerField("kemiripan")
    found_at = models.DateTimeField("ditemukan", auto_now_add=True)
    outcome = models.CharField("putusan", max_length=8, choices=Sameness.choices, default=Sameness.OPEN)
    settled_at = models.DateTimeField("diputus", null=True, blank=True)
    settled_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "dugaan peristiwa sama"
        constraints = [
            models.UniqueConstraint(fields=["story", "other"], name="two_stories_compared_once"),
            models.CheckConstraint(condition=Q(other__lt=F("story")), name="newer_story_first"),
        ]
        indexes = [
            models.Index(fields=["-id"], name="likeness_open", condition=Q(outcome="open")),
            models.Index(fields=["other"], name="likeness_other"),
        ]


class Merge(models.Model):
    """Several tellings of one event became one story; `lead` carries the credit of all offices."""

    lead = models.ForeignKey(Story, models.PROTECT, related_name="+")
    note = models.CharField("pesan kepada penulis", max_length=500, blank=True)
    by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    at = models.DateTimeField("digabung", auto_now_add=True)
    undone_at = models.DateTimeField("dibatalkan", null=True, blank=True)
    undone_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "gabungan"
        indexes = [models.Index(fields=["lead", "-id"], name="merge_of_lead")]

    @property
    def stands(self) -> bool:
        return self.undone_at is None


class Contribution(models.Model):
    """A story that was told in the lead. It is kept whole; `was` says where it stood, `version` what was read."""

    merge = models.ForeignKey(Merge, models.CASCADE, related_name="contributions")
    story = models.ForeignKey(Story, models.PROTECT, related_name="+")
    was = models.CharField("sebelumnya", max_length=12, choices=StoryStatus.choices)
    version = models.PositiveIntegerField("versi")
    stands = models.BooleanField("berlaku", default=True)

    class Meta:
        verbose_name = "sumbangan"
        constraints = [
            models.UniqueConstraint(fields=["story"], condition=Q(stands=True), name="a_story_joins_once")
        ]
