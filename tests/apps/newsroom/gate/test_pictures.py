"""A photo is held for every reason at once, and let go for none."""

from itertools import product

import pytest

from kentongan.apps.newsroom.gate.pictures import PhotoState, is_for_children, reasons_to_hold


@pytest.mark.parametrize(
    ("looked", "drawn", "undecided"), list(product([True, False], [True, False], [0, 1, 3]))
)
def test_nothing_but_a_whole_clearance_lets_a_photo_go(looked, drawn, undecided):
    state = PhotoState(place=2, is_looked_at=looked, is_drawn=drawn, undecided=undecided)
    reasons = list(reasons_to_hold(state))
    assert len(reasons) == (not looked) + (not drawn) + bool(undecided)
    assert all("Foto 2" in words for words in reasons)
    assert bool(undecided == 3) == any("3 wajah" in words for words in reasons)


def test_units_for_children():
    assert is_for_children("lpka") and not is_for_children("lapas")
