"""Wiring of the app."""

from django.apps import AppConfig


class StandardsConfig(AppConfig):
    name = "kentongan.apps.standards"
    label = "standards"
    verbose_name = "Standar"
