"""One number for one post of one office, so that the database can tell two posts apart."""

from hashlib import blake2b

from kentongan.apps.units.models import Unit
from kentongan.core.text.claims.posts import post_key


def seat_of(unit: Unit, title: str) -> int:
    """ "Kalapas Demo" and "Kepala Lapas Kelas IIB Demo" at one office give the same positive 62-bit number."""
    told = f"{unit.pk}:{post_key(title)}".encode()
    return int.from_bytes(blake2b(told, digest_size=8).digest()) >> 2
