"""Practising a crisis: scenarios with their incoming calls, and the score of how it was handled."""
