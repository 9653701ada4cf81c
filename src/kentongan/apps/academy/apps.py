"""Wiring of academy."""

from django.apps import AppConfig


class AcademyConfig(AppConfig):
    """Events that build people."""

    name = "kentongan.apps.academy"
    label = "academy"
    verbose_name = "Kegiatan"

    def ready(self) -> None:
        from kentongan.apps.academy import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
