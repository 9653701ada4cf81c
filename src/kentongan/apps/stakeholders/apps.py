"""Wiring of the app."""

from django.apps import AppConfig


class StakeholdersConfig(AppConfig):
    name = "kentongan.apps.stakeholders"
    label = "stakeholders"
    verbose_name = "Mitra"
