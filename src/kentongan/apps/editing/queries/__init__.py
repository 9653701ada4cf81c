"""Reads of the editing room."""
