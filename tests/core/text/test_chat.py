"""A paste from WhatsApp: its words, and where each stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.text.formats.chat import cleaned_chat, is_chat
from kentongan.core.text.formats.cleaned import without
from kentongan.core.text.reading import read_story


@pytest.mark.parametrize(
    ("paste", "words"),
    [
        ("[09/10/24 08.12.33] Humas Contoh: *Panen Raya* 🙏", "Panen Raya"),
        ("09/10/2024, 08:12 - +62 812-0000-0000: Apel pagi", "Apel pagi"),
        ("\u200e[9/10/24, 8:12:33 AM] ~ Humas: Apel", "Apel"),
        ("Diteruskan berkali-kali\nApel digelar.", "Apel digelar."),
        ("<Media tidak disertakan>\nApel _tertib_ dan ~bubar~ usai.", "Apel tertib dan bubar usai."),
        ("Panen 🔥🔥, warga 👨‍👩‍👧 senang ✅.", "Panen, warga senang."),
        (
            "Serang, INFO_PAS – 2 * 3 * 4 dan nama_berkas_ini tetap 🙏",
            "Serang, INFO_PAS – 2 * 3 * 4 dan nama_berkas_ini tetap",
        ),
    ],
)
def test_words_stay_and_marks_go(paste, words):
    cleaned = cleaned_chat(paste)
    assert cleaned.text == words
    assert [paste[cleaned.origin(place)] for place in range(len(words))] == list(words)


def test_markdown_and_plain_prose_stay_as_they_are():
    assert not is_chat("Serang, INFO_PAS – Lapas Demo panen sayur (9/10).")
    assert read_story(b"**Panen** *raya*", "a.md").cleaned.text == "**Panen** *raya*"
    assert read_story(b"*Panen* raya", "a.txt").cleaned.text == "Panen raya"


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_every_sign_knows_where_it_stood(text, cuts):
    cleaned = without(text, [(min(pair), min(max(pair), len(text))) for pair in cuts])
    assert all(text[cleaned.origin(place)] == sign for place, sign in enumerate(cleaned.text))
    origins = [cleaned.origin(place) for place in range(len(cleaned.text))]
    assert origins == sorted(set(origins))
    assert cleaned.origin(len(cleaned.text)) <= len(text)
