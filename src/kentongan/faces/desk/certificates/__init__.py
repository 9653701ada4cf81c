"""The desk of certificates."""
