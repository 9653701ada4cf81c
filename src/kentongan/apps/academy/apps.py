"""Wiring of academy."""

from django.apps import AppConfig


class AcademyConfig(AppConfig):
    """Events that build people."""

    name = "kentongan.apps.academy"
    label = "academy"
    verbose_name = "Kegiatan"
