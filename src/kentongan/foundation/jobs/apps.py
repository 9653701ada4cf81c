"""Wiring of the jobs."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "kentongan.foundation.jobs"
    label = "jobs"
    verbose_name = "Pekerjaan"
