"""Commands of the picture."""
