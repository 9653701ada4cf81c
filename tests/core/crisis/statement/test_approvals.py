"""The two signatures: by level, by whom the case touches, one person for one seat."""

from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.crisis.statement.approvals import Signature, open_seats, seats

ROLES = (
    "contributor",
    "unit_coord",
    "unit_head",
    "region_editor",
    "region_head",
    "central_editor",
    "central_lead",
)
TIERS = {role: height for height, role in enumerate(ROLES)}
levels, sensitive = st.integers(1, 4), st.booleans()


def test_matrix_is_that_of_the_house():
    assert [seat.role for seat in seats(1, is_sensitive=False)] == ["unit_head", "region_editor"]
    assert [seat.role for seat in seats(3, is_sensitive=False)] == ["region_head", "central_editor"]
    assert [seat.role for seat in seats(4, is_sensitive=False)] == ["central_editor", "central_lead"]
    assert [seat.role for seat in seats(1, is_sensitive=True)] == ["region_head", "central_editor"]
    assert [seat.role for seat in seats(4, is_sensitive=True)] == ["region_head", "central_lead"]


@given(levels, sensitive, st.lists(st.builds(Signature, st.integers(1, 4), st.integers(0, 6)), max_size=6))
def test_two_seats_take_two_people_who_stand_high_enough(level, is_sensitive, signed):
    wanted = seats(level, is_sensitive=is_sensitive)
    if open_seats(wanted, signed, TIERS):
        return
    heights = sorted(({one.user_id: one.tier for one in signed}).values(), reverse=True)
    needed = sorted((TIERS[seat.role] for seat in wanted), reverse=True)
    assert len(heights) >= 2 and all(high >= need for high, need in zip(heights, needed, strict=False))


@given(levels, sensitive, st.integers(0, 6))
def test_one_person_never_fills_both(level, is_sensitive, tier):
    wanted = seats(level, is_sensitive=is_sensitive)
    assert open_seats(wanted, [Signature(1, tier), Signature(1, tier)], TIERS)


@given(levels, sensitive)
def test_the_two_highest_fill_every_seat(level, is_sensitive):
    assert (
        open_seats(seats(level, is_sensitive=is_sensitive), [Signature(1, 6), Signature(2, 5)], TIERS) == ()
    )
