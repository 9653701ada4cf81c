"""Crises: their types, plans, clocks, gravity, and the words that announce them. Pure Python."""
