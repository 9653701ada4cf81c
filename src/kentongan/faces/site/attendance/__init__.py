"""The public side of attendance."""
