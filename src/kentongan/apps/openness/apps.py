"""Wiring of the app."""

from django.apps import AppConfig


class OpennessConfig(AppConfig):
    name = "kentongan.apps.openness"
    label = "openness"
    verbose_name = "Layanan informasi"

    def ready(self) -> None:
        from kentongan.apps.openness import receivers  # noqa: F401, PLC0415 - models must be loaded first
