"""What is read of awards."""
