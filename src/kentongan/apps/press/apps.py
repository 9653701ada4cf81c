"""Wiring of the app."""

from django.apps import AppConfig


class PressConfig(AppConfig):
    name = "kentongan.apps.press"
    label = "press"
    verbose_name = "Meja pers"
