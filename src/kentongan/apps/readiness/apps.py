"""Wiring of the app."""

from django.apps import AppConfig


class ReadinessConfig(AppConfig):
    name = "kentongan.apps.readiness"
    label = "readiness"
    verbose_name = "Kesiapan"
