"""Uploads: looked at from the inside before they are kept."""
