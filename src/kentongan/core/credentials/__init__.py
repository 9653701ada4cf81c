"""Credentials that machines can verify: Open Badges 3.0 and status lists. Pure Python."""
