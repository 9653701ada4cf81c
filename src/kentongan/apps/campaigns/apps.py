"""Wiring of campaigns."""

from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    """Campaigns."""

    name = "kentongan.apps.campaigns"
    label = "campaigns"
    verbose_name = "Kampanye"
