"""People who are wanted at two places at once."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.agenda.clashes import Duty, clashes

START = datetime(2027, 1, 4, 8)


def duty(key: int, who: int, thing: int, begins: int, length: int) -> Duty:
    begin = START + timedelta(minutes=begins)
    return Duty(key, who, thing, begin, begin + timedelta(minutes=length))


duties = st.lists(
    st.tuples(st.integers(1, 3), st.integers(1, 4), st.integers(0, 60), st.integers(1, 40)), max_size=14
).map(lambda rows: [duty(key, *row) for key, row in enumerate(rows)])


@given(duties)
def test_the_walk_finds_what_looking_at_every_pair_finds(rows):
    expected = {}
    for one in rows:
        met = tuple(
            sorted(
                other.key
                for other in rows
                if other.who == one.who
                and other.thing != one.thing
                and one.begins < other.ends
                and other.begins < one.ends
            )
        )
        if met:
            expected[one.key] = met
    assert clashes(rows) == expected


def test_one_after_the_other_is_fine_and_two_parts_at_one_thing_as_well():
    assert clashes([duty(1, 7, 1, 0, 30), duty(2, 7, 2, 30, 30), duty(3, 7, 2, 30, 30)]) == {}
    assert clashes([duty(1, 7, 1, 0, 31), duty(2, 7, 2, 30, 30), duty(3, 8, 3, 0, 60)]) == {1: (2,), 2: (1,)}
