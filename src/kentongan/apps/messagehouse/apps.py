"""Wiring of messagehouse."""

from django.apps import AppConfig


class MessagehouseConfig(AppConfig):
    """What we stand for, region by region."""

    name = "kentongan.apps.messagehouse"
    label = "messagehouse"
    verbose_name = "Rumah pesan"
