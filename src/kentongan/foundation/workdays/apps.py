"""Wiring of the calendar."""

from django.apps import AppConfig


class WorkdaysConfig(AppConfig):
    name = "kentongan.foundation.workdays"
    label = "workdays"
    verbose_name = "Hari kerja"
