"""The judge of severity: more signs never make a case lighter, and every level has its sentence."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.crisis.severity import LEVELS, TOLD, Signs, judge
from kentongan.core.crisis.types import crisis_types

NUMBERS = (*TOLD, "outlets", "national_outlets", "articles_today")
signs = st.builds(
    Signs,
    type=st.sampled_from(sorted(crisis_types())),
    articles_mean=st.floats(0, 50),
    hours=st.floats(0, 100),
    **{name: st.integers(0, 30) for name in NUMBERS},
)


@given(signs)
def test_the_level_is_one_of_four_and_its_reasons_carry_it(case):
    judged = judge(case)
    assert judged.level in LEVELS
    assert judged.level == max(reason.level for reason in judged.reasons)
    assert all(reason.level == judged.level for reason in judged.decisive)
    assert judged.decisive


@given(signs, st.sampled_from([name for name in NUMBERS if name != "recaptured"]), st.integers(1, 20))
def test_more_of_any_sign_never_lowers(case, name, more):
    assert judge(replace(case, **{name: getattr(case, name) + more})).level >= judge(case).level


@given(signs, st.integers(1, 20))
def test_who_came_back_never_raises(case, back):
    assert judge(replace(case, recaptured=case.recaptured + back)).level <= judge(case).level


@given(signs, st.floats(0.1, 200))
def test_time_never_lowers(case, later):
    assert judge(replace(case, hours=case.hours + later)).level >= judge(case).level


@given(signs)
def test_no_case_is_lighter_than_its_type(case):
    assert judge(case).level >= crisis_types()[case.type].floor


@given(signs)
def test_reasons_are_sentences_with_their_numbers_filled_in(case):
    for reason in judge(case).reasons:
        assert reason.text.endswith(".")
        assert "{" not in reason.text


@pytest.mark.parametrize(
    ("change", "level", "code"),
    [
        ({"injured": 1}, 3, "injured"),
        ({"dead": 1}, 3, "dead"),
        ({"dead": 3}, 4, "many_dead"),
        ({"injured": 9, "dead": 1}, 4, "many_victims"),
        ({"child": 1}, 3, "child"),
        ({"foreigner": 1}, 3, "foreigner"),
        ({"weapons": 1}, 3, "weapons"),
        ({"uncontrolled": 1}, 4, "uncontrolled"),
        ({"outlets": 1}, 2, "picked_up"),
        ({"outlets": 3}, 3, "outlets"),
        ({"national_outlets": 1}, 3, "national_outlet"),
        ({"parliament": 1}, 4, "parliament"),
        ({"escaped": 2, "recaptured": 1, "hours": 24}, 4, "at_large"),
        ({"articles_today": 9, "articles_mean": 3.0}, 3, "swell"),
    ],
)
def test_each_trigger_does_what_the_table_says(change, level, code):
    judged = judge(Signs(type="K09", **change))
    assert judged.level == level
    assert code in [reason.code for reason in judged.decisive]


@pytest.mark.parametrize(
    "change",
    [
        {"escaped": 2, "recaptured": 1, "hours": 23.9},
        {"escaped": 2, "recaptured": 2, "hours": 40},
        {"articles_today": 2, "articles_mean": 0.0},
        {"articles_today": 8, "articles_mean": 3.0},
    ],
)
def test_what_is_just_below_a_limit_raises_nothing(change):
    codes = {reason.code for reason in judge(Signs(type="K09", **change)).reasons}
    assert not codes & {"at_large", "swell"}
