"""Ways of approval: books of rules, turns, claims, loans, stories ahead of their route, looks afterwards."""
