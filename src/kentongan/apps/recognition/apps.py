"""Wiring of recognition."""

from django.apps import AppConfig


class RecognitionConfig(AppConfig):
    """Awards."""

    name = "kentongan.apps.recognition"
    label = "recognition"
    verbose_name = "Penghargaan"
