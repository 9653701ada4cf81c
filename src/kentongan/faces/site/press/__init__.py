"""Replies to invitations and the embargoed room."""
