"""Words in a JPEG are found by other people's readers, and its pixels stay as they are."""

from datetime import date
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, IptcImagePlugin

from kentongan.core.pictures.iptc import PictureWords, segments, with_words

WORDS = PictureWords(
    caption="Warga binaan memanen kangkung di “kebun” <belakang> & dapur.",
    credit="Humas Lapas Cilegon",
    source="Ditjenpas",
    headline="Panen kangkung",
    taken_on=date(2026, 10, 7),
)


def jpeg(*, progressive: bool = False) -> bytes:
    out = BytesIO()
    Image.effect_noise((64, 48), 90).convert("RGB").save(out, "JPEG", progressive=progressive)
    return out.getvalue()


def read(content: bytes) -> tuple[dict, dict, bytes]:
    """IPTC datasets, XMP and pixels as Pillow reads them."""
    with Image.open(BytesIO(content)) as image:
        return IptcImagePlugin.getiptcinfo(image), image.getxmp(), image.tobytes()


@pytest.mark.parametrize("progressive", [False, True])
def test_both_vocabularies_are_read_back(progressive):
    plain = jpeg(progressive=progressive)
    iptc, xmp, pixels = read(with_words(plain, WORDS))
    assert iptc[1, 90] == b"\x1b%G"
    assert iptc[2, 120].decode() == WORDS.caption
    assert iptc[2, 110].decode() == WORDS.credit and iptc[2, 55] == b"20261007"
    said = xmp["xmpmeta"]["RDF"]["Description"]
    assert said["Credit"] == WORDS.credit and said["DateCreated"] == "2026-10-07"
    assert said["description"]["Alt"]["li"]["text"] == WORDS.caption
    assert pixels == read(plain)[2]


def test_length_is_known_beforehand():
    plain = jpeg()
    assert len(with_words(plain, WORDS)) == len(plain) + len(segments(WORDS))


@given(st.text(max_size=3_000), st.text(max_size=200), st.none() | st.dates(min_value=date(1000, 1, 1)))
def test_no_words_break_the_file(caption, credit, day):
    words = PictureWords(caption=caption, credit=credit, headline=caption, taken_on=day)
    found = read(with_words(_PLAIN, words))[0]
    kept = found.get((2, 120), b"").decode()  # never half a letter
    assert len(kept.encode()) <= 2_000 and caption.startswith(kept)


def test_what_is_no_jpeg_is_refused():
    with pytest.raises(ValueError, match="not a JPEG"):
        with_words(b"\x89PNG\r\n", WORDS)


_PLAIN = jpeg()
