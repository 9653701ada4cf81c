"""Kentongan: one life-line per story, from a fact filed on a phone to public information."""

__version__ = "0.1.0"
