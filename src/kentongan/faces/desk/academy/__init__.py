"""The desk of academy."""
