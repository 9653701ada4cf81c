"""Measuring how much of one text stands in another."""
