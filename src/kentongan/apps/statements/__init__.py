"""What is said to the public in a crisis: statements, approvals, updates, warnings, subscribers."""
