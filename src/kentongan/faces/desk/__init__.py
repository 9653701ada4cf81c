"""Where the staff works, phone first."""
