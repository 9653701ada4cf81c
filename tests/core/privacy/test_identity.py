"""Clues that together say who somebody is."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.privacy.identity import Cast, identifying
from kentongan.core.text.sentences import sentences

CAST = Cast(
    re.compile(r"\b(?:anak itu|korban)\b", re.IGNORECASE),
    re.compile(r"\b(?:kepala|petugas|tersangka|para)\b", re.IGNORECASE),
)
SCHOOL, HOME, INITIALS = (
    "Ia bersekolah di SMP Negeri 3 Demo.",
    "Ia tinggal di Desa Contoh.",
    "Ia berinisial BC.",
)


def kinds(*texts, masked=False):
    parts = {f"part_{place}": sentences(text) for place, text in enumerate(texts)}
    return sorted(clue.kind for clue in identifying(parts, CAST, masked=masked))


def test_one_clue_is_not_enough_and_two_are():
    assert kinds(f"Anak itu hadir. {SCHOOL}") == []
    assert kinds(f"Anak itu hadir. {SCHOOL} {HOME}") == ["home", "school"]


def test_clues_gather_over_parts():
    assert kinds(f"Anak itu hadir. {SCHOOL}", f"Anak itu senang. {INITIALS}") == ["initials", "school"]


def test_clues_of_others_do_not_count():
    assert kinds(f"Petugas hadir. {SCHOOL} {HOME}") == []
    assert kinds("Anak itu hadir. Tersangka berinisial RT (45), warga Desa Contoh, ditahan.") == []


def test_parents_names_and_accounts_say_it_alone():
    assert kinds("Ibu korban, Siti Contoh, datang.") == ["parent"]
    assert kinds("Korban dikenal lewat akun @mawar.kecil di sana.") == ["handle"]


def test_masked_names_do_not_count_but_places_do():
    assert kinds(f"Anak itu hadir. {INITIALS} {SCHOOL}", masked=True) == []
    assert kinds(f"Anak itu hadir. {SCHOOL} {HOME}", masked=True) == ["home", "school"]


def test_a_pronoun_without_anybody_before_it_is_nobody():
    assert kinds(f"{SCHOOL} {HOME}") == []


@given(st.permutations((SCHOOL, HOME, INITIALS)))
def test_order_does_not_matter(clues):
    assert kinds("Anak itu hadir. " + " ".join(clues)) == ["home", "initials", "school"]
