"""Directives: points addressed to offices, acknowledged, carried out, proven; and the staff edition."""
