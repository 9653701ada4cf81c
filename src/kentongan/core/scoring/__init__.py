"""Scales, scores that explain themselves, and the rules of awards. Pure Python."""
