"""Wiring of the app."""

from django.apps import AppConfig


class MonitoringConfig(AppConfig):
    name = "kentongan.apps.monitoring"
    label = "monitoring"
    verbose_name = "Pemantauan"

    def ready(self) -> None:
        from kentongan.apps.monitoring import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
