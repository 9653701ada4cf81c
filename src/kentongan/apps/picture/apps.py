"""Wiring of picture."""

from django.apps import AppConfig


class PictureConfig(AppConfig):
    """The picture of it all."""

    name = "kentongan.apps.picture"
    label = "picture"
    verbose_name = "Gambaran"
