"""What is on its way from telephones, and what has arrived."""
