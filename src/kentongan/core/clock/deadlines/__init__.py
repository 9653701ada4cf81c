"""Deadlines as data: which rule, from which moment, until which day, and what may move it."""
