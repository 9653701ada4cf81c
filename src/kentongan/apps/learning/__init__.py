"""The learning loop: what an office is returned for, and the lesson that mends it."""
