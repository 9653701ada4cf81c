"""Reads: cases, facts, tasks, alarms, as an actor may see them."""
