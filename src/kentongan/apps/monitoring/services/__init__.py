"""Writes: reading sources and articles, and finding our releases in them."""
