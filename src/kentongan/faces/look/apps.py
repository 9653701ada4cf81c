"""Wiring of the look, so that its templates and styles are found."""

from django.apps import AppConfig


class LookConfig(AppConfig):
    name = "kentongan.faces.look"
    label = "look"
