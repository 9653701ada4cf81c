"""Wiring of the app."""

from django.apps import AppConfig


class CrisisConfig(AppConfig):
    name = "kentongan.apps.crisis"
    label = "crisis"
    verbose_name = "Ruang krisis"
