"""Statements of a crisis at the desk."""
