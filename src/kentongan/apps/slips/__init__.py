"""Signed slips: one decision, opened from a link, without a login."""
