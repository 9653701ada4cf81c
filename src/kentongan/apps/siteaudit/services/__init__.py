"""Writes: sites, audits, verdicts, follow-ups, appeals."""
