"""Reads: slips, choices, and what a slip shows."""
