"""Reads: drills, reports, reviews, and what the clock says of a case."""
