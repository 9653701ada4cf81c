"""What we keep and do."""
