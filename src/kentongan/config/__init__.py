"""How the house is wired: settings, parts, addresses."""
