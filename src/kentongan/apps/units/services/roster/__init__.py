"""Keeping the roster of officials: by hand, and by tables."""
