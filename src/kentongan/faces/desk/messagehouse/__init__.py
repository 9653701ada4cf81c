"""The desk of messagehouse."""
