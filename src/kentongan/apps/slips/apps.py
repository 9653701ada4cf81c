"""Wiring of the app."""

from django.apps import AppConfig


class SlipsConfig(AppConfig):
    name = "kentongan.apps.slips"
    label = "slips"
    verbose_name = "Lembar keputusan"

    def ready(self) -> None:
        from kentongan.apps.slips import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
