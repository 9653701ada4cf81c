"""Secrets of accounts at rest: sealed with a key that is derived from the installation's secret key."""

import base64
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

_PURPOSE = b"kentongan channels: secrets of accounts"
_BOUNCES = b"kentongan channels: return paths"


class Unreadable(Exception):
    """The secret was sealed with another key: the installation's secret key has changed."""


def sealed(secret: str) -> str:
    """The secret as it may lie in the database; empty stays empty."""
    return _fernet(settings.SECRET_KEY).encrypt(secret.encode()).decode() if secret else ""


def opened(stored: str) -> str:
    """The secret again; raises Unreadable."""
    try:
        return _fernet(settings.SECRET_KEY).decrypt(stored.encode()).decode() if stored else ""
    except InvalidToken as error:
        raise Unreadable from error


def bounce_secret() -> str:
    """What seals our return paths, so that nobody can forge the bounce of another reader."""
    return _derived(settings.SECRET_KEY, _BOUNCES).hex()


@lru_cache(maxsize=4)
def _fernet(secret_key: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(_derived(secret_key, _PURPOSE)))


def _derived(secret_key: str, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(secret_key.encode())
