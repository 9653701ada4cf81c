"""Wiring of the app."""

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    name = "kentongan.apps.channels"
    label = "channels"
    verbose_name = "Saluran"

    def ready(self) -> None:
        from kentongan.apps.channels import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
