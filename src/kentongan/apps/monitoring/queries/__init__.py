"""Reads: sources, articles, pick-ups and the ledger."""
