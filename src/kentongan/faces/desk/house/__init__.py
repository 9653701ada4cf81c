"""The house itself: audit trail, jobs, health."""
