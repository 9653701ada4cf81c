"""Micro-lessons on the publication standard, made from its own rules and examples."""
