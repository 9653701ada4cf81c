"""Ways of approval at the desk: rules, turns, loans of decisions, looks afterwards."""
