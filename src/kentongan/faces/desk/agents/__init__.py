"""The desk of agents."""
