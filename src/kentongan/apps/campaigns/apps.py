"""Wiring of campaigns."""

from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    """Campaigns."""

    name = "kentongan.apps.campaigns"
    label = "campaigns"
    verbose_name = "Kampanye"

    def ready(self) -> None:
        from kentongan.apps.campaigns import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
