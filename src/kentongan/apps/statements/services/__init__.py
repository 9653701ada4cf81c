"""Writes of statements: drafting, signing, releasing, warning, telling."""
