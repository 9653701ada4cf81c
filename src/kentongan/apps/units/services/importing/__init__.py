"""Changing many offices from a spreadsheet: first the plan that shows everything, then one transaction."""
