"""Reads of the standard: reports, profiles, what each rule brings."""
