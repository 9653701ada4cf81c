"""Wiring of picture."""

from django.apps import AppConfig


class PictureConfig(AppConfig):
    """The picture of it all."""

    name = "kentongan.apps.picture"
    label = "picture"
    verbose_name = "Gambaran"

    def ready(self) -> None:
        from kentongan.apps.picture import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
