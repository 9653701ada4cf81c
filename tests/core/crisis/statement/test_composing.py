"""A first statement out of facts: always whole, always between 80 and 150 words."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.crisis.statement.checking import check
from kentongan.core.crisis.statement.composing import LONGEST, SHORTEST, compose
from kentongan.core.crisis.statement.given import CaseWords, FactLine
from kentongan.core.crisis.statement.phrases import clipped, count_words, moment_words
from kentongan.core.crisis.statement.shape import slots_in

AT = datetime(2026, 11, 21, 2, 15, tzinfo=ZoneInfo("Asia/Makassar"))
TYPES = [f"K{number:02}" for number in range(1, 21)]
SLOTS = ("what", "when", "where", "status_now", "care", "actions", "unknown", "hotline", "other")


def words(type_: str, **changes: object) -> CaseWords:
    usual = {
        "type": type_,
        "unit": "Lapas Kelas IIB Nunukan",
        "detected_at": AT,
        "next_update_at": AT + timedelta(hours=3),
        "place": "Blok dapur",
        "above": "Kanwil Ditjenpas Kalimantan Timur",
        "speaker": "Budi Contoh",
        "speaker_title": "Kepala Lapas Kelas IIB Nunukan",
        "contact": "kentongan.test/krisis/kr-2026-0001",
    }
    return CaseWords(**usual | changes)


WORDS = (
    "api",
    "padam",
    "petugas",
    "lapangan",
    "dan",
    "di",
    "rumah",
    "sakit",
    "warga",
    "tenang",
    "12",
    "Nunukan",
)
STATUSES = st.sampled_from(("known", "unknown", "denied"))
sentence = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
facts = st.lists(st.builds(FactLine, st.sampled_from(SLOTS), STATUSES, sentence), max_size=14)


@given(facts, st.sampled_from(TYPES))
def test_whatever_is_known_the_statement_is_whole_and_fits(lines, type_):
    text = compose(lines, words(type_))
    assert SHORTEST <= count_words(text) <= LONGEST, text
    assert all(slots_in(text).values()), (slots_in(text), text)


@given(facts)
def test_composing_twice_says_the_same(lines):
    assert compose(lines, words("K03")) == compose(lines, words("K03"))


@pytest.mark.parametrize("type_", TYPES)
def test_the_bare_template_of_every_type_passes_its_own_check(type_):
    case = words(type_)
    text = compose((), case)
    assert [f.message for f in check(text, (), type_, case=case, today=AT.date()) if f.blocks] == []


def test_facts_stand_in_the_statement_and_unknown_ones_as_open():
    lines = (
        FactLine("what", "known", "Kebakaran terjadi di gudang."),
        FactLine("unknown", "unknown", "Jumlah kerugian"),
        FactLine("other", "denied", "Dua orang hilang"),
    )
    text = compose(lines, words("K03"))
    assert "menyampaikan bahwa kebakaran terjadi di gudang" in text
    assert "Yang masih kami periksa: jumlah kerugian." in text
    assert "Kabar bahwa dua orang hilang tidak sesuai" in text
    assert "pukul 02.15 WITA" in text and "pukul 05.15 WITA" in text


@given(st.text(max_size=300), st.integers(1, 20))
def test_clipping_never_grows_a_text(text, limit):
    assert len(clipped(text, limit).split()) <= limit


def test_moments_are_told_in_the_zone_of_the_unit():
    assert moment_words(AT) == "Sabtu (21/11/2026) pukul 02.15 WITA"
