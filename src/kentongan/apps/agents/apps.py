"""Wiring of agents."""

from django.apps import AppConfig


class AgentsConfig(AppConfig):
    """Agents of information and publication, year by year; who is trained in what, and where nobody is."""

    name = "kentongan.apps.agents"
    label = "agents"
    verbose_name = "Agen"
