"""Codes that nobody guesses."""

import secrets

from kentongan.apps.certificates.queries.certificates import CODE_LENGTH, tidy_code

# Without signs that look alike on paper: 30 of them, 12 times, are 58 bits.
_SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_code() -> str:
    """A fresh code, `K7QF-9M2X-TB4C`."""
    return tidy_code("".join(secrets.choice(_SIGNS) for _ in range(CODE_LENGTH)))


def new_salt() -> str:
    """What is mixed into the hashed identity of a badge."""
    return secrets.token_urlsafe(16)
