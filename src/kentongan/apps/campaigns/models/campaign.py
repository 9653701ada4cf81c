"""A campaign: one slogan, one hashtag, a time; whom it asks to take part, and what it lends them."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Campaign(Timestamped):
    """What `unit` and all below it say together between two days, both included.

    `hashtag_key` is what the hashtag is found by. `figures` are the counted outputs as they stood at the close.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="campaigns", verbose_name="penyelenggara")
    title = models.CharField("judul", max_length=160)
    slogan = models.CharField("slogan", max_length=200, blank=True)
    hashtag = models.CharField("tagar", max_length=60, blank=True)
    hashtag_key = models.CharField(max_length=60, blank=True, editable=False)
    about = models.TextField("keterangan", blank=True)
    audiences = models.JSONField("khalayak", default=list, blank=True)  # keys of Audience
    messages = models.TextField("pesan utama", blank=True)
    starts_on = models.DateField("mulai")
    ends_on = models.DateField("sampai")
    made_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    closed_at = models.DateTimeField("ditutup", null=True, blank=True)
    closed_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    figures = models.JSONField("angka penutup", default=dict, blank=True)

    class Meta:
        verbose_name = "kampanye"
        indexes = [
            models.Index(fields=["-starts_on", "-id"], name="campaign_newest"),
            models.Index(fields=["hashtag_key"], name="campaign_hashtag", condition=~Q(hashtag_key="")),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="campaign_has_days"),
            models.CheckConstraint(
                condition=Q(closed_at=None) | Q(closed_by__isnull=False),
                name="campaign_is_closed_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


class Invited(models.Model):
    """An office that is asked to take part. Asked once, however often a branch is added."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="invited")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="campaigns_asked")
    asked_at = models.DateTimeField("diajak", auto_now_add=True)

    class Meta:
        verbose_name = "satuan peserta"
        constraints = [models.UniqueConstraint(fields=["campaign", "unit"], name="one_office_asked_once")]
        indexes = [models.Index(fields=["unit", "campaign"], name="campaign_of_office")]


class Material(Timestamped):
    """Something lent to all who take part: a link to a template, a guide, a picture."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="materials")
    label = models.CharField("nama bahan", max_length=120)
    url = models.URLField("tautan", max_length=500)

    class Meta:
        verbose_name = "bahan kampanye"
        ordering = ["label", "id"]

    def __str__(self) -> str:
        return self.label
