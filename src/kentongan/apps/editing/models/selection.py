"""What the whole nation is shown first."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.newsroom.models import Story

_USER = settings.AUTH_USER_MODEL


class Pick(models.Model):
    """A story chosen for the national front until the end of a day; rows that were taken out are kept to be counted."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="+")
    place = models.PositiveSmallIntegerField("urutan")
    until = models.DateField("sampai")
    chosen_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    at = models.DateTimeField("dipilih", auto_now_add=True)
    removed_at = models.DateTimeField("diturunkan", null=True, blank=True)
    removed_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "pilihan nasional"
        constraints = [
            models.UniqueConstraint(
                fields=["story"], condition=Q(removed_at=None), name="a_story_is_chosen_once"
            ),
        ]
        indexes = [
            models.Index(fields=["place", "id"], name="pick_standing", condition=Q(removed_at=None)),
            models.Index(fields=["-at"], name="pick_by_day"),
        ]
