"""Reads of the information service."""
