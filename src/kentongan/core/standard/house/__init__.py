"""What a house may set of the standard, and what the standard gives back."""
