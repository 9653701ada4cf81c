"""Reads of the picture."""
