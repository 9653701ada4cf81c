"""Writes of the message house."""
