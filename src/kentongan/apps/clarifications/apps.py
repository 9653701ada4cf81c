"""Wiring of the app."""

from django.apps import AppConfig


class ClarificationsConfig(AppConfig):
    name = "kentongan.apps.clarifications"
    label = "clarifications"
    verbose_name = "Klarifikasi"

    def ready(self) -> None:
        from kentongan.apps.clarifications import receivers  # noqa: F401, PLC0415 - connects them; models are ready only now
