"""Quadrants, freshness, names and months."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.relations.health import Freshness, health
from kentongan.core.relations.kinds import kind_named, partner_kinds
from kentongan.core.relations.names import acronym_of, name_key
from kentongan.core.relations.participation import months_until, participation_kinds, typed_kinds
from kentongan.core.relations.quadrant import quadrant_of, quadrants

TODAY = date(2026, 3, 31)


@given(st.integers(1, 5), st.integers(1, 5))
def test_every_mark_has_one_quadrant_and_more_weight_never_less_care(influence, interest):
    found = quadrant_of(influence, interest)
    for more in ((min(5, influence + 1), interest), (influence, min(5, interest + 1))):
        assert quadrant_of(*more).rhythm_days <= found.rhythm_days


@pytest.mark.parametrize("marks", [(0, 3), (3, 6), (-1, 1)])
def test_marks_outside_the_grid_are_refused(marks):
    with pytest.raises(ValueError, match="1 to 5"):
        quadrant_of(*marks)


def test_four_quadrants_with_the_names_of_the_desk():
    assert [one.title for one in quadrants()] == ["Kelola erat", "Jaga puas", "Beri kabar", "Pantau"]


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (None, Freshness.NEVER),
        (-3, Freshness.FRESH),
        (30, Freshness.FRESH),
        (31, Freshness.DUE),
        (45, Freshness.DUE),
        (46, Freshness.COLD),
    ],
)
def test_relation_cools_with_the_rhythm_of_its_quadrant(days, state):
    last = None if days is None else TODAY - timedelta(days=days)
    assert health(last, quadrant_of(5, 5), TODAY).state is state


@given(st.text(max_size=200))
def test_key_of_a_name_fits_its_column_and_knows_no_capitals(name):
    assert len(name_key(name)) <= 120 and len(acronym_of(name)) <= 20
    assert name_key(name_key(name)) == name_key(name)


def test_catalogue_holds_those_of_the_service():
    kinds = partner_kinds()
    assert {"lpsk", "ombudsman", "komnas_ham", "police", "press_council", "dharma_wanita"} <= set(kinds)
    assert not any(kinds[key].keeps_contact for key in ("visitors", "inmates", "victims"))
    assert kind_named(" kejaksaan ").key == "prosecution" and kind_named("kerajaan") is None


def test_months_run_over_the_year():
    assert months_until(date(2026, 2, 17), 3) == (date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1))
    assert {kind.key for kind in typed_kinds()} == {"requests", "visits", "suggestions"}
    assert len(participation_kinds()) == 5
