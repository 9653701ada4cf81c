"""How often somebody may try something: counted in the shared cache, so that all processes count together."""

import hashlib
import time

from django.core.cache import cache

from kentongan.foundation.errors import KentonganError


def count_try(action: str, who: str, *, at_most: int, seconds: int) -> None:
    """Counts one try of `action` by `who` (an address, a user); `at_most` are allowed in each stretch of `seconds`.

    Raises KentonganError with code rate_limited beyond that. Processes that count in the same instant may let a few
    more through: it protects from floods and from guessing, it does not account.
    """
    window = int(time.time()) // seconds
    # Hashed: addresses of people do not belong into a cache table.
    key = f"limit:{hashlib.sha256(f'{action}|{who}|{window}'.encode()).hexdigest()}"
    tried = cache.get(key, 0) + 1
    if tried > at_most:
        raise KentonganError(
            f"Terlalu sering dicoba. Tunggu paling lama {_told(seconds)}, lalu coba lagi.", "rate_limited"
        )
    cache.set(key, tried, timeout=seconds + 5)


def _told(seconds: int) -> str:
    return f"{seconds} detik" if seconds < 120 else f"{seconds // 60} menit"
