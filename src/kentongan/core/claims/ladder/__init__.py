"""The remedies against wrong coverage, as data."""
