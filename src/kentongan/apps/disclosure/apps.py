"""Wiring of the app."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    name = "kentongan.apps.disclosure"
    label = "disclosure"
    verbose_name = "Daftar informasi"
