"""Wiring of programmes."""

from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    """Recurring programmes."""

    name = "kentongan.apps.programmes"
    label = "programmes"
    verbose_name = "Program"
