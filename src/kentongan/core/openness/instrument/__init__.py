"""How findings become a score in the instrument of a year."""
