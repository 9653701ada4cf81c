"""Packages of a story at the desk."""
