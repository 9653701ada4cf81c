"""Drills, reports and reviews at the desk."""
