"""Wiring of the app."""

from django.apps import AppConfig


class PressConfig(AppConfig):
    name = "kentongan.apps.press"
    label = "press"
    verbose_name = "Meja pers"

    def ready(self) -> None:
        from kentongan.apps.press import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
