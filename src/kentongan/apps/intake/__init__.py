"""Drafts that arrive by mail, by messenger, and from old sites."""
