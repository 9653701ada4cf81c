"""A register of public information as machines read it."""
