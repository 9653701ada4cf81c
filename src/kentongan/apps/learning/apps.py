"""Wiring of learning."""

from django.apps import AppConfig


class LearningConfig(AppConfig):
    """The learning loop."""

    name = "kentongan.apps.learning"
    label = "learning"
    verbose_name = "Belajar"

    def ready(self) -> None:
        from kentongan.apps.learning import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
