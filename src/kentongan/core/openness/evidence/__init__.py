"""What the pages show of each item, with address, excerpt, hash, time and reason."""
