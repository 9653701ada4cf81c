"""Whether two claims are the same claim in other words."""
