"""Audits of websites at the desk."""
