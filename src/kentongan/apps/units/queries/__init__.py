"""Reads: units and who acts for them."""
