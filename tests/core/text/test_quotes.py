"""Quotations as releases print them: mixed marks, missing marks, verbs before and after."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.text.quotes import find_quotes, unpaired_marks


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("“Kami siap melayani,” ujar Budi Contoh.", "ujar", "Budi Contoh"),
        ('"Kami siap melayani," kata dr. Siti Contoh.', "kata", "dr. Siti Contoh"),
        ("“Kami siap melayani,” kataTaufiq Contoh.", "kata", "Taufiq Contoh"),
        ("“Kami siap melayani” ungkapnya.", "ungkapnya", None),
        ("” Kami siap melayani.” Ungkap Rika.", "ungkap", "Rika"),
        (
            "“Kami siap,” tegas Kepala Lapas Demo, Budi Contoh, Selasa (3/9).",
            "tegas",
            "Kepala Lapas Demo, Budi Contoh",
        ),
        (
            "Kalapas Demo, Budi Contoh, menegaskan, “Kami siap penuh.”",
            "menegaskan",
            "Kalapas Demo, Budi Contoh",
        ),
        ("Media sosial.”Humas berupaya meningkatkan citra,” ungkapnya.", "ungkapnya", None),
    ],
)
def test_speaker_and_verb_are_found(text, verb, speaker):
    (quote,) = find_quotes(text)
    assert (quote.verb, quote.speaker, quote.is_speech, quote.closed) == (verb, speaker, True, True)


@pytest.mark.parametrize(
    "text",
    [
        "Kegiatan bertajuk “Sinergi Merajut Citra yang Berdampak” dibuka.",
        "Program “Apa Kabar” tayang.",
        "Istilah “napi” dihindari.",
    ],
)
def test_title_is_no_speech(text):
    (quote,) = find_quotes(text)
    assert not quote.is_speech


def test_marks_without_partner_are_reported():
    assert [mark.opens for mark in unpaired_marks("“Kami siap, ujar Budi.")] == [True]
    assert [mark.opens for mark in unpaired_marks('Humas siap," ungkap Budi.')] == [False]
    assert unpaired_marks("“Kami siap,” ujar Budi.") == []
    assert unpaired_marks('Layar 42" dipasang.') == []


def test_speech_over_several_paragraphs_opens_each_and_closes_the_last():
    text = "“Pertama kami belajar.\n“Lalu kami bekerja,” ujar Budi."
    assert unpaired_marks(text) == []
    assert [quote.closed for quote in find_quotes(text)] == [False, True]


@settings(deadline=None)
@given(st.text(alphabet="ab ,.“”\"«»\n'A", max_size=120))
def test_any_text_gives_spans_inside_it(text):
    for quote in find_quotes(text):
        assert 0 <= quote.start <= quote.inner_start <= quote.inner_end <= quote.end <= len(text)
        assert text[quote.inner_start : quote.inner_end] == quote.text
    for mark in unpaired_marks(text):
        assert 0 <= mark.start < mark.end <= len(text)
