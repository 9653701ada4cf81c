"""Wiring of the app."""

from django.apps import AppConfig


class CrisisConfig(AppConfig):
    name = "kentongan.apps.crisis"
    label = "crisis"
    verbose_name = "Ruang krisis"

    def ready(self) -> None:
        from kentongan.apps.crisis import receivers  # noqa: F401, PLC0415 - connects them; models are ready only now
