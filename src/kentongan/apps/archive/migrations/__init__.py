"""Migrations, one topic each."""
