import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.analysis.raw.decode import decoded
from kentongan.core.analysis.raw.depth import cut_where_too_deep
from kentongan.core.analysis.raw.unpack import Damaged, TooLarge, unpacked


def test_gzip_is_undone_up_to_the_limit():
    assert unpacked(gzip.compress(b"x" * 1_000), 1_000) == b"x" * 1_000
    with pytest.raises(TooLarge):
        unpacked(gzip.compress(b"x" * 1_000_000), 999_999)
    with pytest.raises(TooLarge):
        unpacked(b"x" * 11, 10)


def test_a_cut_gzip_gives_its_beginning_and_a_broken_one_nothing():
    packed = gzip.compress(bytes(range(256)) * 400)
    assert unpacked(packed[: len(packed) // 2], 10**6).startswith(bytes(range(100)))
    with pytest.raises(Damaged):
        unpacked(b"\x1f\x8b" + b"\xff" * 30, 10**6)


def test_other_bytes_pass_through():
    assert unpacked(zlib.compress(b"x"), 100) == zlib.compress(b"x")


TEXT = "Lapas “Peraga” – kafé dan naïf, Rp1.000"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
@pytest.mark.parametrize(
    "declared", ["", "text/html; charset=utf-8", "text/html; charset=big5", "charset=hex", "charset=nonsense"]
)
def test_text_survives_a_wrong_declaration(encoding, declared):
    assert decoded((TEXT * 20).encode(encoding), declared) == TEXT * 20


def test_a_few_broken_bytes_do_not_change_the_encoding():
    broken = (TEXT * 20).encode() + b"\xff" + TEXT.encode()
    assert decoded(broken).startswith(TEXT)


@given(st.binary(max_size=200), st.text(max_size=40))
def test_any_bytes_become_text(content, declared):
    assert isinstance(decoded(content, declared), str)


def test_nesting_is_cut_and_real_pages_are_not():
    deep = "<div>" * 5_000
    assert len(cut_where_too_deep(deep)) < len(deep) / 5
    page = "<div><p>satu<br><img src=x></div>" * 5_000
    assert cut_where_too_deep(page) == page
