"""What a public site owes to machines and to the curious: about, robots, health."""
