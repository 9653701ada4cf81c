"""Wiring of the app."""

from django.apps import AppConfig


class EditingConfig(AppConfig):
    name = "kentongan.apps.editing"
    label = "editing"
    verbose_name = "Penyuntingan"

    def ready(self) -> None:
        from kentongan.apps.editing import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
