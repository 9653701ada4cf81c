"""Which days are working days, and the table of holidays behind it."""
