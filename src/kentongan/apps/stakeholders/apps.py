"""Wiring of the app."""

from django.apps import AppConfig


class StakeholdersConfig(AppConfig):
    name = "kentongan.apps.stakeholders"
    label = "stakeholders"
    verbose_name = "Mitra"

    def ready(self) -> None:
        from kentongan.apps.stakeholders import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
