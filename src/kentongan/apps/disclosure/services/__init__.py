"""What is done to the registers, one verb a function."""
