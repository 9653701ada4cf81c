"""What is read from the registers."""
