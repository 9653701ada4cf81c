"""Wiring of the app."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "kentongan.apps.intake"
    label = "intake"
    verbose_name = "Masuk"

    def ready(self) -> None:
        from kentongan.apps.intake import receivers  # noqa: F401, PLC0415 - models must be loaded first
