"""The publication standard as public pages: every rule, its ground, its examples."""
