"""Packages of a story, at the desk and in public."""
