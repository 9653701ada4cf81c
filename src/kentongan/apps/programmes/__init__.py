"""Recurring programmes: calls, submissions, selection, rundown, broadcast log."""
