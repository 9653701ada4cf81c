"""Reads: what the public may see, what waits at the desk, and the life-line of each story."""
