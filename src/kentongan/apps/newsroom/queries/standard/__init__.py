"""Stories as the standard judges them."""
