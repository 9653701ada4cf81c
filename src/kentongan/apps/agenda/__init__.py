"""What will happen, who covers it, and what came of it."""
