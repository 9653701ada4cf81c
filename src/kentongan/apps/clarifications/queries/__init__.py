"""Reads: claims, remedies, figures."""
