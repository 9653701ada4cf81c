"""Certificates by rule: made in batches, checked by anyone, revoked where wrong."""
