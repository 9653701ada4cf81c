"""Wiring of learning."""

from django.apps import AppConfig


class LearningConfig(AppConfig):
    """The learning loop."""

    name = "kentongan.apps.learning"
    label = "learning"
    verbose_name = "Belajar"
