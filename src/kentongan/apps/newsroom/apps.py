"""Wiring of the app."""

from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    name = "kentongan.apps.newsroom"
    label = "newsroom"
    verbose_name = "Ruang redaksi"

    def ready(self) -> None:
        from kentongan.apps.newsroom import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
