"""Guarded outbound HTTP: the only way out of this house, and how to walk it politely."""
