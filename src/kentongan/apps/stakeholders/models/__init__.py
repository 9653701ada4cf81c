"""Outlets."""

from kentongan.apps.stakeholders.models.outlet import Outlet

__all__ = ["Outlet"]
