"""The desk of campaigns."""
