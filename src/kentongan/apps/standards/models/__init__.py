"""Check reports."""

from kentongan.apps.standards.models.report import CheckReport

__all__ = ["CheckReport"]
