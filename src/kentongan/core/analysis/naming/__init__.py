"""Finding the names of offices in running text."""
