"""Public information openness on websites: what must be there, what was found, and what it scores."""
