"""Packages: from the story's own words, as long as their place takes."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from tests.core.packages.samples import BASE, bases

from kentongan.core.packages.kinds import CHANNELS, Kind, Piece, composed
from kentongan.core.packages.lengths import lengths
from kentongan.core.packages.strays import strays


@pytest.mark.parametrize("kind", Kind)
@given(base=bases)
@settings(max_examples=60, deadline=None)
def test_no_package_holds_a_fact_that_its_story_does_not(kind, base):
    for piece in composed(kind, base):
        if not piece.is_open:
            assert not strays(piece.text, base.source), piece


@pytest.mark.parametrize("kind", Kind)
@given(base=bases)
@settings(max_examples=60, deadline=None)
def test_every_piece_fits_where_it_will_stand(kind, base):
    assert all(piece.fits for piece in composed(kind, base))


@given(base=bases)
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_no_longer_than_wanted(base):
    for piece in composed(Kind.CAPTIONS, base):
        assert piece.length.of(piece.text) <= piece.length.want


def test_the_article_is_the_whole_text_and_says_where_from():
    (piece,) = composed(Kind.ARTICLE, BASE)
    assert piece.text.startswith(BASE.headline) and "Pelatihan berikutnya" in piece.text
    assert "#LapasCilegon" not in piece.text
    assert piece.text.endswith(f"Sumber: Humas {BASE.unit}\n\n{BASE.url}")


def test_the_photo_story_has_a_text_for_each_photo():
    opening, first, second = composed(Kind.PHOTOS, BASE)
    assert opening.key == "pembuka" and BASE.headline in opening.text
    assert (first.photo, second.photo) == (3, 5)
    assert first.text.endswith("(Foto: Humas Lapas Cilegon)") and second.text == "Kangkung ditimbang"


def test_without_photos_there_is_no_photo_story():
    assert composed(Kind.PHOTOS, replace(BASE, photos=())) == ()


def test_a_caption_for_each_channel_with_hashtags_and_address():
    pieces = composed(Kind.CAPTIONS, BASE)
    assert [piece.key for piece in pieces] == list(CHANNELS)
    for piece in pieces:
        assert piece.text.endswith(f"#LapasCilegon #Panen\n\n{BASE.url}")
        assert not piece.text.startswith("Cilegon, INFO_PAS")


def test_a_story_of_one_endless_sentence_is_cut_between_words():
    long = replace(BASE, body="Lapas memanen kangkung " + "yang segar dan hijau " * 200 + "hari ini.")
    for piece in composed(Kind.CAPTIONS, long):
        assert "…" in piece.text and piece.fits


def test_radio_is_for_the_ear():
    (piece,) = composed(Kind.RADIO, BASE)
    assert piece.text.startswith("Pendengar,")
    assert "(" not in piece.text and "“" not in piece.text and "http" not in piece.text
    assert lengths()["radio"].of(piece.text) <= 93


def test_a_story_of_quotations_alone_has_no_radio_read():
    assert composed(Kind.RADIO, replace(BASE, body="“Baik,” ujar Budi Contoh.")) == ()


def test_the_english_summary_is_left_to_a_person():
    (piece,) = composed(Kind.ENGLISH, BASE)
    assert piece.is_open
    assert not Piece("english", "Twenty people harvested 40 kilograms.").is_open


def test_other_facts_make_another_digest_and_the_address_does_not():
    assert replace(BASE, url="").digest == BASE.digest
    assert replace(BASE, body=BASE.body.replace("40", "41")).digest != BASE.digest
    assert replace(BASE, photos=BASE.photos[:1]).digest != BASE.digest
