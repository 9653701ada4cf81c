"""What people say of a campaign at its end."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.campaigns.enums import Stage
from kentongan.apps.campaigns.models.campaign import Campaign
from kentongan.foundation.records import Timestamped


class Finding(Timestamped):
    """One sentence under one step of the evaluation, with where it comes from."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="findings")
    stage = models.CharField("langkah", max_length=10, choices=Stage.choices)
    words = models.CharField("isi", max_length=600)
    source = models.CharField("sumber", max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "isi evaluasi"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(stage__in=[Stage.OUT_TAKE, Stage.OUTCOME, Stage.IMPACT]) | ~Q(source=""),
                name="finding_has_its_source",
            )
        ]

    def __str__(self) -> str:
        return self.words
