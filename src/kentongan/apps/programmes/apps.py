"""Wiring of programmes."""

from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    """Recurring programmes."""

    name = "kentongan.apps.programmes"
    label = "programmes"
    verbose_name = "Program"

    def ready(self) -> None:
        from kentongan.apps.programmes import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
