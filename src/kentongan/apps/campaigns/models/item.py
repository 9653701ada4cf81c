"""What is planned for a day."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.campaigns.enums import Audience, Format, ItemState, Outlet
from kentongan.apps.campaigns.models.campaign import Campaign
from kentongan.apps.newsroom.models import Story
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Item(Timestamped):
    """One thing on the calendar of a campaign, made by `unit`. `pillar` is the key of one in the message house."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="items")
    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="campaign_items", verbose_name="satuan pelaksana"
    )
    day = models.DateField("hari")
    what = models.CharField("apa", max_length=200)
    who = models.CharField("siapa", max_length=120, blank=True)
    outlet = models.CharField("saluran", max_length=10, choices=Outlet.choices, default=Outlet.SITE)
    format = models.CharField("bentuk", max_length=10, choices=Format.choices, default=Format.STORY)
    audience = models.CharField("khalayak", max_length=10, choices=Audience.choices, default=Audience.PUBLIC)
    pillar = models.SlugField("pilar", max_length=40, blank=True, db_index=False)
    note = models.CharField("catatan", max_length=500, blank=True)
    state = models.CharField("keadaan", max_length=8, choices=ItemState.choices, default=ItemState.PLANNED)
    settled_at = models.DateTimeField("diputuskan", null=True, blank=True)
    handed_at = models.DateTimeField("diserahkan", null=True, blank=True)
    story = models.ForeignKey(Story, models.SET_NULL, null=True, blank=True, related_name="campaign_items")
    made_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "butir rencana"
        ordering = ["day", "id"]
        indexes = [
            models.Index(fields=["campaign", "day"], name="item_of_campaign"),
            models.Index(fields=["day", "id"], name="item_by_day"),
            models.Index(fields=["unit", "day"], name="item_of_unit"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=ItemState.PLANNED) | Q(settled_at__isnull=False),
                name="item_was_settled_once",
            )
        ]

    def __str__(self) -> str:
        return self.what
