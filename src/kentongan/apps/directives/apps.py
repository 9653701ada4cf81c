"""Wiring of directives."""

from django.apps import AppConfig


class DirectivesConfig(AppConfig):
    """Directives."""

    name = "kentongan.apps.directives"
    label = "directives"
    verbose_name = "Arahan"

    def ready(self) -> None:
        from kentongan.apps.directives import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
