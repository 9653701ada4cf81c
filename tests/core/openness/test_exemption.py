"""Grounds, periods and patterns: data that says how sure it is."""

import pytest

from kentongan.core.openness.exemption.grounds import PeriodKind, ground, grounds
from kentongan.core.openness.exemption.patterns import patterns

KNOWN = {"seen", "memory:high", "memory:med", "memory:low", "design"}


def test_every_point_of_the_article_is_there_once():
    assert {one.letter for one in grounds().values()} == set("abcdefghij")
    assert len({one.title for one in grounds().values()}) == len(grounds())


@pytest.mark.parametrize("one", grounds().values(), ids=lambda one: one.id)
def test_a_ground_says_where_it_stands_and_how_sure_it_is(one):
    assert one.certainty in KNOWN and one.period.certainty in KNOWN and one.period.source
    assert one.clause.startswith(f"UU 14/2008 Pasal 17 huruf {one.letter}")
    assert (one.period.most_years > 0) == (one.period.kind == PeriodKind.YEARS)


@pytest.mark.parametrize(
    ("id", "clause"),
    [("17a5", "UU 14/2008 Pasal 17 huruf a angka 5"), ("17b", "UU 14/2008 Pasal 17 huruf b")],
)
def test_clauses_are_cited_as_the_law_counts(id, clause):
    assert ground(id).clause == clause


def test_only_the_personal_points_are_permanent():
    permanent = {one.letter for one in grounds().values() if one.period.kind == PeriodKind.PERMANENT}
    assert permanent == {"g", "h"}
    assert {one.period.most_years for one in grounds().values() if one.letter == "a"} == {30}


def test_an_unknown_ground_is_none():
    assert ground("17z") is None and ground("") is None


@pytest.mark.parametrize("one", patterns().values(), ids=lambda one: one.id)
def test_a_pattern_rests_on_a_ground_and_says_what_stays_open(one):
    assert one.ground in grounds()
    assert bool(one.other_law) == grounds()[one.ground].asks_other_law
    assert one.if_opened and one.if_closed
    assert len(one.title) <= 200
