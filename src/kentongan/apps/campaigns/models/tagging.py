"""Stories in campaigns and under pillars."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.campaigns.enums import Origin
from kentongan.apps.campaigns.models.campaign import Campaign
from kentongan.apps.newsroom.models import Story

_USER = settings.AUTH_USER_MODEL


class Entry(models.Model):
    """A story in a campaign. One that a person took out stays out, whatever hashtags it bears (`is_out`)."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="entries")
    story = models.ForeignKey(Story, models.CASCADE, related_name="campaign_entries")
    origin = models.CharField("asal", max_length=8, choices=Origin.choices)
    is_out = models.BooleanField("dikeluarkan", default=False)
    by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField("waktu", auto_now=True)

    class Meta:
        verbose_name = "berita kampanye"
        constraints = [
            models.UniqueConstraint(fields=["campaign", "story"], name="one_entry_a_story"),
            models.CheckConstraint(
                condition=Q(origin=Origin.HASHTAG, is_out=False) | Q(by__isnull=False),
                name="entry_has_a_hand",
            ),
        ]
        indexes = [models.Index(fields=["story"], name="entry_of_story", condition=Q(is_out=False))]


class PillarTag(models.Model):
    """A pillar that a story carries: by its key, which outlives the versions of a house. Two at most.

    `halves` is the story's weight in the mix: 2 under one pillar, 1 under each of two.
    """

    story = models.ForeignKey(Story, models.CASCADE, related_name="pillar_tags")
    pillar = models.SlugField("pilar", max_length=40, db_index=False)
    label = models.CharField("nama pilar", max_length=120)
    halves = models.PositiveSmallIntegerField("bobot", default=2)
    by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "pilar berita"
        constraints = [
            models.UniqueConstraint(fields=["story", "pillar"], name="one_pillar_tag_a_story"),
            models.CheckConstraint(condition=Q(halves__in=[1, 2]), name="pillar_tag_counts_in_halves"),
        ]
        ordering = ["id"]

    def __str__(self) -> str:
        return self.label
