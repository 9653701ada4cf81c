"""The desk of attendance."""
