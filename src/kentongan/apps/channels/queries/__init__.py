"""Reads: accounts, recipients, dispatches and the outbox."""
