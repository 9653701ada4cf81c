"""Wiring of the app."""

from django.apps import AppConfig


class UnitsConfig(AppConfig):
    name = "kentongan.apps.units"
    label = "units"
    verbose_name = "Satuan"
