"""The office's next step in its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.forms.next_step import PROMPT, landed, sentence

BODY = "Cilegon, INFO_PAS – Lapas mengikuti pelatihan, Rabu (7/10).\n\nPelatihan berisi tiga materi."
NEXT = "tim humas membagikan materi kepada rekan kerja pada bulan November"
LANDED = "Tim humas membagikan materi kepada rekan kerja pada bulan November."


def test_the_answer_takes_the_place_of_the_prompt():
    assert landed(f"{BODY}\n\n{PROMPT}\n\n#LapasContoh", NEXT) == f"{BODY}\n\n{LANDED}\n\n#LapasContoh"


def test_prompts_of_events_are_known_too():
    old = "[Langkah berikutnya, wajib diisi: apa yang akan dilakukan Lapas setelah kegiatan ini. Hapus tanda kurung.]"
    assert landed(f"{BODY}\n\n{old}", NEXT).endswith(LANDED)


def test_without_a_prompt_it_becomes_the_last_paragraph_before_the_hashtags():
    assert landed(f"{BODY}\n\n#A #B", NEXT) == f"{BODY}\n\n{LANDED}\n\n#A #B"


def test_an_editor_may_say_it_otherwise():
    said = f"{BODY}\n\nBulan November nanti, tim humas akan membagikan materi itu kepada rekan kerja."
    assert landed(said, NEXT) == said


def test_words_scattered_over_the_text_are_not_the_answer():
    scattered = (
        "Tim hadir.\n\nHumas menulis.\n\nMateri dibagi.\n\nRekan pulang.\n\nBulan November.\n\nKerja usai."
    )
    assert landed(scattered, NEXT).endswith(LANDED)


@pytest.mark.parametrize(("body", "answer"), [("", NEXT), (BODY, ""), (BODY, "   "), ("  ", NEXT)])
def test_without_text_or_answer_nothing_happens(body, answer):
    assert landed(body, answer) == body


def test_a_sentence_has_a_capital_and_an_end():
    assert sentence(" apa \n saja ") == "Apa saja."
    assert sentence("Benarkah?") == "Benarkah?"


@given(st.text(max_size=200), st.text(max_size=120))
def test_done_twice_it_changes_nothing_more(body, answer):
    once = landed(body, answer)
    assert landed(once, answer) == once


@given(st.text(alphabet="abc defg\n", max_size=200), st.text(alphabet="abcdefg ", max_size=80))
def test_no_word_of_the_text_is_lost(body, answer):
    assert body.split() == landed(body, answer).split()[: len(body.split())]
