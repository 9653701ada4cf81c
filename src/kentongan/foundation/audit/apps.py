"""Wiring of the audit trail."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "kentongan.foundation.audit"
    label = "audit"
    verbose_name = "Jejak audit"
