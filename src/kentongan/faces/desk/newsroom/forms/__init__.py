"""What people fill in about a story."""
