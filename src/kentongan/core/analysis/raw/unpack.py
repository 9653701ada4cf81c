"""Compressed bytes, unpacked no further than a limit."""

import zlib

_GZIP = b"\x1f\x8b"
_CHUNK = 65_536


class TooLarge(ValueError):
    """The content, or what it unpacks to, exceeds the limit."""


class Damaged(ValueError):
    """The compressed content is broken or ends early with nothing usable."""


def unpacked(content: bytes, limit: int) -> bytes:
    """`content`, with gzip undone once if it is gzip; raises TooLarge past `limit` bytes, Damaged when broken."""
    if len(content) > limit:
        raise TooLarge
    if not content.startswith(_GZIP):
        return content
    decoder = zlib.decompressobj(wbits=31)
    plain = bytearray()
    rest = content
    try:
        while rest and not decoder.eof:
            plain += decoder.decompress(rest, _CHUNK)
            rest = decoder.unconsumed_tail
            if len(plain) > limit:
                raise TooLarge
    except zlib.error as error:
        if not plain:
            raise Damaged from error
    if not plain and not decoder.eof:
        raise Damaged
    return bytes(plain)
