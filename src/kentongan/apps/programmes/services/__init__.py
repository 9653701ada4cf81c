"""Writes of programmes: calls, contributions, selection, rundown, log."""
