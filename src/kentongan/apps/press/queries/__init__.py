"""Reads of the press desk."""
