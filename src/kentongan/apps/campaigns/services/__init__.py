"""Writes: campaigns, their calendar, the stories in them, their evaluation."""
