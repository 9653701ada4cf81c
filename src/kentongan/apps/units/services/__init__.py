"""Writes: units and appointments."""
