"""Writes of directives and editions."""
