"""Reads of statements: what the desk sees, what the gate decides on, what the public gets."""
