"""Writes: making, mailing, opening and using slips, and choosing to have them."""
