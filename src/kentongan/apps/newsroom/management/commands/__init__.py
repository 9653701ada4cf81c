"""Commands of learning, one a file."""
