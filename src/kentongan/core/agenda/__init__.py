"""Plans of an office: days that come again, and people who are wanted at two places at once."""
