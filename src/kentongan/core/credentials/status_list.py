"""Bitstring Status List 1.0 (W3C): one bit a credential, the first bit the leftmost of the first byte."""

import gzip
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable

# The least that the recommendation allows, so that one bit hides in a crowd (section 6.1).
SIZE = 131_072
_MULTIBASE = "u"  # base64url without padding


def encode(positions: Iterable[int]) -> str:
    """The list in which the bits at `positions` are set, compressed and written in letters."""
    bits = bytearray(SIZE // 8)
    for position in positions:
        if not 0 <= position < SIZE:
            raise ValueError(f"position {position} is not in a list of {SIZE}")
        bits[position // 8] |= 0x80 >> position % 8
    # Without a time in its header: the same list has the same letters.
    return _MULTIBASE + urlsafe_b64encode(gzip.compress(bytes(bits), mtime=0)).rstrip(b"=").decode()


def is_set(encoded: str, position: int) -> bool:
    """Whether the bit at `position` of an encoded list is set."""
    letters = encoded.removeprefix(_MULTIBASE)
    bits = gzip.decompress(urlsafe_b64decode(letters + "=" * (-len(letters) % 4)))
    return bool(bits[position // 8] & 0x80 >> position % 8)


def place_of(number: int) -> tuple[int, int]:
    """In which list and at which position the credential of that number stands."""
    return number // SIZE, number % SIZE
