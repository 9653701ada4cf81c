"""Writes of the information service."""
