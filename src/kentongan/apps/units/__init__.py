"""The tree of offices, with the history of names and parents, and who holds which office."""
