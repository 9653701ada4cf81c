"""Wiring of the app."""

from django.apps import AppConfig


class AgendaConfig(AppConfig):
    name = "kentongan.apps.agenda"
    label = "agenda"
    verbose_name = "Agenda"
