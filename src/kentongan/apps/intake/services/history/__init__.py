"""Writes on the stories of earlier sites."""
