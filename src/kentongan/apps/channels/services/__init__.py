"""Writes: releasing, planning, sending, and keeping accounts and lists."""
