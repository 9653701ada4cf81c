"""Writes: drills, reports, reviews, actions, proposals."""
