"""Wiring of the app."""

from django.apps import AppConfig


class SiteAuditConfig(AppConfig):
    name = "kentongan.apps.siteaudit"
    label = "siteaudit"
    verbose_name = "Audit situs"

    def ready(self) -> None:
        """Puts up the ears."""
        from kentongan.apps.siteaudit import receivers  # noqa: F401, PLC0415 - the models are ready only now
