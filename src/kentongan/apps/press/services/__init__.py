"""Writes of the press desk."""
