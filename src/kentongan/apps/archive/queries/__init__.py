"""What the archive can be asked."""
