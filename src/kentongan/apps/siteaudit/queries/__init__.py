"""Reads: sites, audits, findings, rankings, follow-ups and reports."""
