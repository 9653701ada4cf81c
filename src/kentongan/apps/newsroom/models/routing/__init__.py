"""Ways of approval as rows: books of rules, whose turn it is, looks afterwards, loans of a tier."""
