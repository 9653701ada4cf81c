"""Wiring of the app."""

from django.apps import AppConfig


class MonitoringConfig(AppConfig):
    name = "kentongan.apps.monitoring"
    label = "monitoring"
    verbose_name = "Pemantauan"
