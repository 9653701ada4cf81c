"""Reads: outlets."""
