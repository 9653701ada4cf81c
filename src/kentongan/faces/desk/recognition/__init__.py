"""The desk of recognition."""
