"""Wiring of the app."""

from django.apps import AppConfig


class ClarificationsConfig(AppConfig):
    name = "kentongan.apps.clarifications"
    label = "clarifications"
    verbose_name = "Klarifikasi"
