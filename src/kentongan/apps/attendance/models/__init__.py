"""Tables of attendance."""

from kentongan.apps.attendance.models.presence import Presence

__all__ = ["Presence"]
