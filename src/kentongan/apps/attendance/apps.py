"""Wiring of attendance."""

from django.apps import AppConfig


class AttendanceConfig(AppConfig):
    """Who was there."""

    name = "kentongan.apps.attendance"
    label = "attendance"
    verbose_name = "Kehadiran"
