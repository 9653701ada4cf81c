"""Reads of directives and editions."""
