"""Unsubscribing from press mails."""
