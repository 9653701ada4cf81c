"""What is public, what is exempted and why: the registers of public information."""
