"""The sentences of correction."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from tests.core.wire.samples import corrected, story, unpublished, withdrawn

from kentongan.core.wire.notes import (
    correction_headline,
    marked_headline,
    moment_in_words,
    notices,
    withdrawal_headline,
)


@pytest.mark.parametrize(
    ("offset", "words"),
    [
        (timedelta(hours=7), "9 Oktober 2024 pukul 23.05 WIB"),
        (timedelta(hours=8), "9 Oktober 2024 pukul 23.05 WITA"),
        (timedelta(hours=9), "9 Oktober 2024 pukul 23.05 WIT"),
        (timedelta(0), "10 Oktober 2024 pukul 06.05 WIB"),
        (timedelta(hours=7, minutes=30), "9 Oktober 2024 pukul 22.35 WIB"),
    ],
)
def test_moment_is_told_in_the_zone_it_was_given_in(offset, words):
    assert moment_in_words(datetime(2024, 10, 9, 23, 5, tzinfo=timezone(offset))) == words


def test_moment_in_utc_is_told_in_jakarta_time():
    assert moment_in_words(datetime(2026, 12, 31, 17, 0, tzinfo=UTC)) == "1 Januari 2027 pukul 00.00 WIB"


def test_story_untouched_carries_no_notice():
    assert notices(story()) == ()
    assert marked_headline(story()) == story().headline


def test_correction_says_when_and_why():
    assert notices(corrected()) == (
        "Ralat (17 November 2026 pukul 12.15 WITA): Semula tertulis 210 kilogram <salah & keliru>.",
    )
    assert correction_headline(corrected()).startswith("RALAT: Lapas Peraga")
    assert marked_headline(corrected()) == story().headline


def test_withdrawal_leaves_headline_and_reason():
    assert notices(withdrawn())[0].endswith("tidak terjadi.")
    assert marked_headline(withdrawn()) == withdrawal_headline(withdrawn()) == f"DITARIK: {story().headline}"


def test_removal_leaves_no_headline():
    for words in (marked_headline(unpublished()), withdrawal_headline(unpublished())):
        assert "Peraga" not in words


def test_story_canceled_without_a_note_still_says_so():
    assert notices(story(pubstatus="canceled")) == ("Berita ini ditarik oleh penerbitnya.",)
