"""The desk of learning."""
