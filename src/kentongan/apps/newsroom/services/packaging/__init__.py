"""A story made ready for other places."""
