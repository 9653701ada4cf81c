"""The public side of recognition."""
