"""Requests for information at the desk."""
