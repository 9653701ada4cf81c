"""Workings told in words: Indonesian first, English beside it."""
