"""Writes: from filing to correction, one verb a file."""
