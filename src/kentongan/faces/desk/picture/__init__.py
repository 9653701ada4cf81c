"""The desk of picture."""
