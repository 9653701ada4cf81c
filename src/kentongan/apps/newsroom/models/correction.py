"""A change to a published story that waits for a second person."""

from django.conf import settings
from django.db import models

from kentongan.apps.newsroom.enums import CorrectionOutcome


class Correction(models.Model):
    """A proposed public version with the reason that readers will see. One may be open for a story."""

    story = models.ForeignKey("newsroom.Story", models.CASCADE, related_name="corrections")
    version = models.ForeignKey("newsroom.StoryVersion", models.PROTECT, related_name="+")
    reason = models.TextField("alasan untuk pembaca")
    outcome = models.CharField(
        "hasil", max_length=9, choices=CorrectionOutcome.choices, default=CorrectionOutcome.OPEN
    )
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField("diusulkan", auto_now_add=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField("diputuskan", null=True, blank=True)

    class Meta:
        verbose_name = "usul ralat"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["story"],
                condition=models.Q(outcome=CorrectionOutcome.OPEN),
                name="one_open_correction",
            )
        ]
