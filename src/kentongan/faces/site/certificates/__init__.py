"""The public side of certificates."""
