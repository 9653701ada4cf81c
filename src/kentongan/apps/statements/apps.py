"""Wiring of the app."""

from django.apps import AppConfig


class StatementsConfig(AppConfig):
    name = "kentongan.apps.statements"
    label = "statements"
    verbose_name = "Pernyataan"

    def ready(self) -> None:
        from kentongan.apps.statements import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
