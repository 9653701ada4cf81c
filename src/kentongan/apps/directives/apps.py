"""Wiring of directives."""

from django.apps import AppConfig


class DirectivesConfig(AppConfig):
    """Directives."""

    name = "kentongan.apps.directives"
    label = "directives"
    verbose_name = "Arahan"
