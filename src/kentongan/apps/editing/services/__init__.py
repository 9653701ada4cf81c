"""Writes of the editing room."""
