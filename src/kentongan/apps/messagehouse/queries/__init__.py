"""Reads of the message house."""
