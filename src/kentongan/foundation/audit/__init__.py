"""The audit trail: who did what to what, chained by hashes so that a later change shows."""
