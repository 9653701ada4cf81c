"""The public side of academy."""
