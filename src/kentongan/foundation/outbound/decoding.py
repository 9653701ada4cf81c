"""Bodies are read in pieces and never grow past their limit, compressed or not."""

import zlib
from collections.abc import Iterable, Iterator, Mapping

from kentongan.foundation.outbound.errors import OutboundFailed, TooLarge

GZIP = 16 + zlib.MAX_WBITS
GZIP_MAGIC = b"\x1f\x8b"
MAX_MEMBERS = (
    64  # each member copies what follows it, so many tiny ones would cost the square of their number
)


def read_body(pieces: Iterable[bytes], headers: Mapping[str, str], *, limit: int, host: str) -> bytes:
    """The body as content, with at most one layer of gzip taken off.

    Raises TooLarge as soon as the announced length, the bytes on the wire or the content pass `limit`, and
    OutboundFailed("encoding" | "truncated").
    """
    encoding = headers.get("content-encoding", "").strip().lower()
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise OutboundFailed("encoding", retry=False, host=host, encoding=encoding[:40])
    announced = headers.get("content-length", "")
    if announced.isdecimal() and int(announced[:20]) > limit:
        raise TooLarge(host=host, limit=limit)
    pieces = _at_most(pieces, limit, host)
    if encoding in ("gzip", "x-gzip"):
        pieces = _at_most(_unzipped(pieces, limit, host), limit, host)
    return b"".join(pieces)


def gunzip(content: bytes, *, limit: int, host: str = "gzip") -> bytes:
    """Unpack a file that IS gzip (sitemap.xml.gz), at most `limit` bytes; errors as in `read_body`."""
    return b"".join(_at_most(_unzipped([content], limit, host), limit, host))


def _at_most(pieces: Iterable[bytes], limit: int, host: str) -> Iterator[bytes]:
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > limit:
            raise TooLarge(host=host, limit=limit)
        yield piece


def _unzipped(pieces: Iterable[bytes], limit: int, host: str) -> Iterator[bytes]:
    """Content in pieces of at most `limit` + 1 bytes; members in a row count as one (RFC 1952, 2.2)."""
    member = zlib.decompressobj(GZIP)
    members, begun = 1, False
    try:
        for piece in pieces:
            rest, begun = piece, True
            while rest:
                if member.eof:
                    if not rest.startswith(GZIP_MAGIC[: len(rest)]):
                        return  # padding after the last member, as some servers send
                    members += 1
                    if members > MAX_MEMBERS:
                        raise OutboundFailed("truncated", retry=False, host=host)
                    member = zlib.decompressobj(GZIP)
                yield member.decompress(rest, limit + 1)
                rest = member.unused_data if member.eof else member.unconsumed_tail
    except zlib.error as problem:
        raise OutboundFailed("truncated", host=host) from problem
    if begun and not member.eof:
        raise OutboundFailed("truncated", host=host)
