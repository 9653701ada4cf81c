"""Wiring of the app."""

from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    name = "kentongan.apps.newsroom"
    label = "newsroom"
    verbose_name = "Ruang redaksi"
