"""Writes: one verb or one family of verbs a file."""
