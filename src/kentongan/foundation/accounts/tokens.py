"""Secrets that are shown once and kept as a hash."""

import base64
import hashlib
import secrets

from django.utils import timezone
from django.utils.crypto import salted_hmac

from kentongan.foundation.accounts.models import ApiToken, User


def fresh_token() -> tuple[str, str]:
    """A new secret of 256 bits and the hash under which it is kept."""
    token = secrets.token_urlsafe(32)
    return token, hash_of(token)


def hash_of(token: str) -> str:
    """SHA-256 is enough for a random secret: there is nothing to guess."""
    return hashlib.sha256(token.encode()).hexdigest()


def sealed(purpose: str, seed: str) -> str:
    """43 signs that nobody can guess, the same for the same row: the secret of a link, which no table has to keep.

    `seed` says which row, `purpose` what the link is for: a link of one kind never opens another.
    """
    digest = salted_hmac(f"kentongan.{purpose}", seed, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def user_of(token: str) -> User | None:
    """The active user behind an API token; notes the use at most once a minute."""
    found = ApiToken.objects.select_related("user").filter(token_hash=hash_of(token), revoked_at=None).first()
    if not found or not found.user.is_active:
        return None
    now = timezone.now()
    if not found.last_used_at or (now - found.last_used_at).total_seconds() > 60:
        ApiToken.objects.filter(pk=found.pk).update(last_used_at=now)
    return found.user
