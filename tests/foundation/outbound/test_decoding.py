"""Bodies stay within their limit, however they are packed."""

import gzip
import random
import zlib

import pytest

from kentongan.foundation.outbound.decoding import MAX_MEMBERS, gunzip, read_body
from kentongan.foundation.outbound.errors import OutboundFailed, TooLarge

TEXT = random.Random(7).randbytes(5000).hex().encode()  # 10,000 bytes


def pieces(content: bytes, size: int) -> list[bytes]:
    return [content[at : at + size] for at in range(0, len(content), size)]


@pytest.mark.parametrize("size", [1, 7, 1000, 100_000])
def test_gzip_in_pieces_of_any_size_is_unpacked(size: int) -> None:
    packed = gzip.compress(TEXT[:6000]) + gzip.compress(TEXT[6000:])
    body = read_body(pieces(packed, size), {"content-encoding": "GZIP"}, limit=10_000, host="kabar.test")
    assert body == TEXT


def test_body_of_exactly_the_limit_is_taken_and_one_byte_more_is_not() -> None:
    packed = gzip.compress(TEXT)
    headers = {"content-encoding": "gzip"}
    assert read_body([packed], headers, limit=len(TEXT), host="k") == TEXT
    with pytest.raises(TooLarge):
        read_body([packed], headers, limit=len(TEXT) - 1, host="k")
    assert read_body([TEXT], {}, limit=len(TEXT), host="k") == TEXT
    with pytest.raises(TooLarge):
        read_body([TEXT], {}, limit=len(TEXT) - 1, host="k")


def test_announced_length_over_the_limit_is_refused_before_reading() -> None:
    def unread():
        raise AssertionError("the body was read")
        yield b""

    with pytest.raises(TooLarge):
        read_body(unread(), {"content-length": "9" * 50}, limit=100, host="k")


def test_padding_after_the_last_member_is_ignored() -> None:
    assert gunzip(gzip.compress(TEXT) + b"\0" * 500, limit=10_000) == TEXT


@pytest.mark.parametrize("broken", [gzip.compress(TEXT)[:-20], gzip.compress(TEXT)[:3], b"<html>", b"\x1f"])
def test_truncated_or_false_gzip_fails(broken: bytes) -> None:
    with pytest.raises(OutboundFailed) as failure:
        gunzip(broken, limit=10_000)
    assert failure.value.code == "truncated"


def test_empty_body_that_claims_gzip_is_empty() -> None:
    assert read_body([], {"content-encoding": "gzip"}, limit=10, host="k") == b""


def test_endless_members_stop() -> None:
    with pytest.raises(OutboundFailed) as failure:
        gunzip(gzip.compress(b"") * (MAX_MEMBERS + 1), limit=10_000)
    assert failure.value.retry is False
    assert gunzip(gzip.compress(b"a") * MAX_MEMBERS, limit=10_000) == b"a" * MAX_MEMBERS


@pytest.mark.parametrize("encoding", ["br", "deflate", "zstd", "gzip, gzip", "x" * 500])
def test_encoding_that_was_not_asked_for_fails(encoding: str) -> None:
    with pytest.raises(OutboundFailed) as failure:
        read_body([zlib.compress(TEXT)], {"content-encoding": encoding}, limit=10_000, host="k")
    assert failure.value.code == "encoding"
    assert len(failure.value.message) < 200
