"""The crisis room: cases, playbooks, timed tasks, severity, drills and what was learned."""
