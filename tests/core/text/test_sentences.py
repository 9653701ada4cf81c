"""Sentences and paragraphs keep their places and are not fooled by shortenings."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.text.sentences import paragraphs, sentences


def texts(text):
    return [sentence.text for sentence in sentences(text)]


def test_shortenings_titles_and_numbers_end_no_sentence():
    assert texts(
        "Plt. Kepala Lapas, dr. M. Contoh, S.H., M.H. hadir pukul 10.30 WIB di Jl. Contoh No. 1. Ia pulang."
    ) == [
        "Plt. Kepala Lapas, dr. M. Contoh, S.H., M.H. hadir pukul 10.30 WIB di Jl. Contoh No. 1.",
        "Ia pulang.",
    ]


def test_attribution_after_a_full_stop_stays_with_its_quotation():
    assert texts("“Kami siap.” Ungkap Siti. “Lalu pulang,” ujarnya.") == [
        "“Kami siap.” Ungkap Siti.",
        "“Lalu pulang,” ujarnya.",
    ]


def test_fused_sentences_are_parted():
    assert texts("Acara selesai.Dikesempatan itu ia hadir.") == [
        "Acara selesai.",
        "Dikesempatan itu ia hadir.",
    ]


def test_lines_are_paragraphs_unless_broken_at_a_width():
    assert len(paragraphs("Satu.\nDua.\n\nTiga.")) == 3
    wrapped = "Lapas Demo melatih warga binaan membuat roti di dapur selama tiga\nhari penuh " * 4
    assert len(paragraphs(wrapped)) == 1


@settings(deadline=None)
@given(st.text(max_size=300))
def test_spans_are_ordered_and_exact(text):
    for spans in (sentences(text), paragraphs(text)):
        end = 0
        for span in spans:
            assert end <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == span.text
            end = span.end
