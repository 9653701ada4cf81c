"""Wiring of the app."""

from django.apps import AppConfig


class StatementsConfig(AppConfig):
    name = "kentongan.apps.statements"
    label = "statements"
    verbose_name = "Pernyataan"
