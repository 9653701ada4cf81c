"""Writes: outlets."""
