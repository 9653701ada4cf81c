"""Wiring of the app."""

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    name = "kentongan.apps.channels"
    label = "channels"
    verbose_name = "Saluran"
