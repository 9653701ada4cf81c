"""Writes of the intake."""
