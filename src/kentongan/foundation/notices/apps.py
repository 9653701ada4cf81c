"""Wiring of the notices."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "kentongan.foundation.notices"
    label = "notices"
    verbose_name = "Kabar"

    def ready(self) -> None:
        from kentongan.foundation.notices import receivers  # noqa: F401, PLC0415 - connects them; models are ready only now
