"""Secrets of personal links: made from a row's seed and the house's key; only their hash is looked up."""

import base64
from uuid import uuid4

from django.conf import settings
from django.utils.crypto import salted_hmac

from kentongan.foundation.accounts.tokens import hash_of

CONTACT, GUEST, ROOM = "kontak", "undangan", "ruang"


def fresh_seed() -> str:
    return uuid4().hex


def secret(place: str, seed: str) -> str:
    """The token of a link; the seed alone gives nothing away."""
    digest = salted_hmac(f"kentongan.press.{place}", seed, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def hashed(token: str) -> str:
    """Under which a token is looked up."""
    return hash_of(token[:200])


def address(place: str, seed: str) -> str:
    """The whole address of a personal page."""
    return f"{settings.SITE_URL}/pers/{place}/{secret(place, seed)}/"


def address_hash(email: str) -> str:
    """A mail address as it stands among the refusals."""
    return salted_hmac("kentongan.press.refusal", email.strip().lower(), algorithm="sha256").hexdigest()
