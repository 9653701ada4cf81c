"""Wiring of the app."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    name = "kentongan.apps.disclosure"
    label = "disclosure"
    verbose_name = "Daftar informasi"

    def ready(self) -> None:
        from kentongan.apps.disclosure import receivers  # noqa: F401, PLC0415 - connects them; models are ready only now
