"""A campaign: one slogan, one hashtag, a time."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Campaign(Timestamped):
    """What `unit` and all below it say together between two days, both included."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="campaigns", verbose_name="penyelenggara")
    title = models.CharField("judul", max_length=160)
    slogan = models.CharField("slogan", max_length=200, blank=True)
    hashtag = models.CharField("tagar", max_length=60, blank=True)
    about = models.TextField("keterangan", blank=True)
    starts_on = models.DateField("mulai")
    ends_on = models.DateField("sampai")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    closed_at = models.DateTimeField("ditutup", null=True, blank=True)

    class Meta:
        verbose_name = "kampanye"
        indexes = [models.Index(fields=["-starts_on", "-id"], name="campaign_newest")]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="campaign_has_days")
        ]

    def __str__(self) -> str:
        return self.title
