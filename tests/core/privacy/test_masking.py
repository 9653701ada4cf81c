"""Masking: what goes, what stays, and that looking twice finds nothing more."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.privacy.kinds import PLACEHOLDERS, Kind
from kentongan.core.privacy.masking import mask

WORDS = st.sampled_from(
    [
        "nama",
        "saya",
        "Siti",
        "Contoh",
        "budi",
        "NIK",
        "3604012345678901",
        "HP",
        "0812-3456-7890",
        "Pak",
        "Darto",
        "bu",
        "ratna",
        "Jl.",
        "Melati",
        "No.",
        "3",
        "RT",
        "03",
        "RW",
        "04\n",
        "",
        "",
        "",
        "tinggal",
        "di",
        "B",
        "1234",
        "CD",
        "nopol",
        "a@b.test",
        "[nama]",
        "[alamat]",
        "suami",
        "istri",
        "dari",
        "dan",
        ",",
        ".",
        ":",
        "(",
        ")",
        "korban",
        "Lapas",
        "Cilegon",
        "16",
        "2026",
        "\n\n",
        "",
        "",
        "",
        "nomor",
        "registrasi",
        "B.I",
        "12/2024",
        "untuk",
        "kepada",
        "Rudi",
        "Peraga",
        "hormat",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_masking_twice_changes_nothing_more(text):
    once = mask(text)
    assert mask(once.text).text == once.text


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_masked_and_spans_tell_what_went(text):
    masked = mask(text)
    kept, at = [], 0
    for span in masked.spans:
        assert at <= span.start < span.end <= len(text)
        kept += [text[at : span.start], PLACEHOLDERS[span.kind]]
        at = span.end
    assert "".join([*kept, text[at:]]) == masked.text


@settings(max_examples=200, deadline=None)
@given(
    st.from_regex(r"[1-9]\d{15}", fullmatch=True), st.lists(WORDS, max_size=6), st.lists(WORDS, max_size=6)
)
def test_sixteen_digits_never_stay(number, before, after):
    text = " ".join([*before, "NIK", number, *after])
    assert number not in mask(text).text


@pytest.mark.parametrize(
    "text",
    [
        "Bapak Kepala Lapas yang terhormat",
        "Ibu hamil didahulukan",
        "Kelas IIA Cilegon",
        "Biaya Rp1.500.000 pada 12-03-2026 pukul 09.30",
        "Kamar B 12 bocor",
        "Lapas Narkotika Kelas IIA Jakarta",
    ],
)
def test_what_leads_to_nobody_stays(text):
    assert mask(text).text == text


def test_name_found_once_goes_everywhere():
    assert mask("Suami saya Rudi Contoh sakit. Sejak Rudi pindah, tidak ada kabar.").text == (
        "Suami saya [nama] sakit. Sejak [nama] pindah, tidak ada kabar."
    )


def test_counts_tell_kinds():
    masked = mask("Pak Darto, 0812-3456-7890, a@b.test")
    assert masked.counts == {"name": 1, "phone": 1, "email": 1}
    assert set(PLACEHOLDERS) == set(Kind)


@pytest.mark.parametrize(
    "piece", ["a", "nama saya ", "Pak ", "1 ", "Jl. A ", "tinggal di ", "Ani dan ", "no reg ", "a.", "[nama"]
)
def test_hostile_text_costs_little(piece):
    text = (piece * 2000)[:2000]
    began = time.process_time()
    mask(text)
    assert time.process_time() - began < 1
