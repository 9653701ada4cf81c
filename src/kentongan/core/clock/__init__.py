"""Working days, holidays, statutory deadlines and newsroom clocks; every answer shows its working."""
