"""Wiring of the app."""

from django.apps import AppConfig


class UnitsConfig(AppConfig):
    name = "kentongan.apps.units"
    label = "units"
    verbose_name = "Satuan"

    def ready(self) -> None:
        """Connects the receivers."""
        from kentongan.apps.units.receivers import connect  # noqa: PLC0415 - models must be loaded before

        connect()
