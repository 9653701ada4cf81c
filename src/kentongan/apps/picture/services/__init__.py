"""Writes of the picture."""
