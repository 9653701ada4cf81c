"""What is marked in photos, what of them may leave, and which were there before."""
