"""Writes: claims, evidence, answers, remedies and letters."""
