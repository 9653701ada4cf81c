"""Writes of the standard: reports, profiles, outcomes."""
