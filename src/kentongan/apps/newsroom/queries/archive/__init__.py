"""What the newsroom tells the archive, and asks of it."""
