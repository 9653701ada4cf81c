"""Clarifications for the public."""
