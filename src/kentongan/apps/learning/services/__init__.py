"""Writes of learning: counting, and checks taken."""
