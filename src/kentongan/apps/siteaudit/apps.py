"""Wiring of the app."""

from django.apps import AppConfig


class SiteAuditConfig(AppConfig):
    name = "kentongan.apps.siteaudit"
    label = "siteaudit"
    verbose_name = "Audit situs"
