"""Wiring of recognition."""

from django.apps import AppConfig


class RecognitionConfig(AppConfig):
    """Awards."""

    name = "kentongan.apps.recognition"
    label = "recognition"
    verbose_name = "Penghargaan"

    def ready(self) -> None:
        from kentongan.apps.recognition import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
