"""Eighty-odd releases of our own writing, kept fresh: dates count back from now, persons are all invented."""
