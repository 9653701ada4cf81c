"""Commands of the units."""
