"""Reads of agents and competences."""
