"""Wiring of the app."""

from django.apps import AppConfig


class OpennessConfig(AppConfig):
    name = "kentongan.apps.openness"
    label = "openness"
    verbose_name = "Layanan informasi"
