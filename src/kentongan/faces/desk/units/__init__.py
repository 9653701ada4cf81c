"""Offices, people and invitations at the desk."""
