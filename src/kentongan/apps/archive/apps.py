"""Wiring of the app."""

from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    name = "kentongan.apps.archive"
    label = "archive"
    verbose_name = "Arsip"
