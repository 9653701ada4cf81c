"""Spellings of one person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.text.person_names import likeness, nearest, normal_name


@pytest.mark.parametrize(
    "spelled",
    [
        "Budi Contoh",
        "BUDI  CONTOH",
        "Dr. H. Budi Contoh, S.H., M.H.",
        "Budi Contoh S.H.",
        "budi contoh sh mh",
        "Bpk. Budi Contoh (Lapas Cilegon)",
        "Búdi Contoh",
        "Budi_Contoh",
    ],
)
def test_titles_degrees_and_case_do_not_count(spelled: str):
    assert normal_name(spelled) == "budi contoh"


@pytest.mark.parametrize("other", ["Budi Santoso", "Budiman Contoh", "Contoh", "Ibu Budi Contoh Peraga", ""])
def test_other_names_stay_other_names(other: str):
    assert normal_name(other) != "budi contoh"


def test_a_name_that_is_all_title_is_not_lost():
    assert normal_name("Haji") == "haji"
    assert normal_name("S.H.") != ""


def test_a_slip_of_the_pen_and_an_initial_are_like():
    assert likeness("budi contoh", "bodi conto") == 1.0
    assert likeness("b contoh", "budi contoh") == 1.0
    assert likeness("budi contoh", "sari peraga") == 0.0
    assert likeness("budi", "budi contoh") == 0.5


def test_the_nearest_come_first_and_strangers_not_at_all():
    among = {1: "sari peraga", 2: "budi contoh", 3: "budi peraga"}
    assert nearest("budi contho", among) == [2, 3]
    assert nearest("xaverius", among) == []


@given(st.text(max_size=60))
def test_any_text_is_borne_and_normal_form_is_stable(words: str):
    once = normal_name(words)
    assert normal_name(once) == once
    assert 0.0 <= likeness(once, "budi contoh") <= 1.0
