"""What another route would have made of a story that is done."""

from hypothesis import given
from hypothesis import strategies as st

from kentongan.apps.newsroom.gate.booking import idle_rules
from kentongan.apps.newsroom.gate.replay import Passed, Past, replay, summed
from kentongan.apps.newsroom.gate.route import Terms, Traits, floor, is_drawn, reaches, takes
from kentongan.foundation.accounts.roles import TIERS, tier

LONG = ("unit_coord", "unit_head", "region_editor")


def yes(step: str, minutes: int, version: int = 1) -> Passed:
    return Passed(step, True, version, minutes)


def no(step: str, minutes: int, version: int = 1) -> Passed:
    return Passed(step, False, version, minutes)


PAST = Past(steps=LONG, verdicts=(yes("unit_coord", 10), yes("unit_head", 60), yes("region_editor", 300)))


def test_a_shorter_way_saves_the_waits_for_those_it_leaves_out():
    found = replay(PAST, ("unit_coord", "unit_head"), minutes=240)
    assert (found.saved, found.added, found.shift, found.missed) == (300, 0, -1, frozenset())


def test_a_longer_way_costs_its_whole_limit():
    found = replay(PAST, (*LONG, "central_editor"), minutes=240)
    assert (found.saved, found.added, found.shift) == (0, 240, 1)


def test_an_officer_who_answered_for_lower_ones_is_not_saved_while_one_of_those_stays():
    past = Past(steps=LONG, verdicts=(yes("region_editor", 90),))
    assert replay(past, ("unit_coord",), minutes=240).saved == 0
    assert replay(past, ("central_editor",), minutes=240).saved == 90


def test_a_return_above_the_new_top_is_missed():
    past = Past(
        steps=LONG, verdicts=(yes("unit_head", 5), no("region_editor", 50), yes("region_editor", 9, 2))
    )
    assert replay(past, ("unit_head",), minutes=60).missed == {"returned"}
    assert replay(past, ("region_editor",), minutes=60).missed == frozenset()


def test_what_had_to_be_mended_in_public_is_missed_where_fewer_eyes_would_have_seen_it():
    past = Past(steps=LONG, verdicts=(yes("region_editor", 5),), fates=frozenset({"corrected"}))
    assert replay(past, ("unit_head",), minutes=60).missed == {"corrected"}
    assert replay(past, LONG, minutes=60).missed == frozenset()


steps = st.lists(st.sampled_from([one.value for one in TIERS[1:]]), min_size=1, max_size=4, unique=True).map(
    lambda found: tuple(sorted(found, key=tier))
)
verdicts = st.lists(
    st.builds(
        Passed,
        st.sampled_from([one.value for one in TIERS[1:]]),
        st.booleans(),
        st.integers(1, 3),
        st.integers(0, 900),
    ),
    max_size=6,
).map(lambda found: tuple(sorted(found, key=lambda one: one.version)))


@given(steps, verdicts, steps)
def test_never_more_is_saved_than_was_waited(was, given_, now):
    past = Past(steps=was, verdicts=given_)
    found = replay(past, now, minutes=60)
    assert 0 <= found.saved <= sum(one.minutes for one in given_)
    same = replay(past, was, minutes=60)
    assert (same.saved, same.added, same.shift, same.missed - {"returned"}) == (0, 0, 0, frozenset())


def test_sums_go_on_from_batch_to_batch():
    one = replay(PAST, ("unit_coord",), minutes=1)
    assert summed(summed({}, [one]), [one, one]) == summed({}, [one, one, one])
    assert summed({}, [one])["eased"] == 1


traits = st.builds(
    Traits,
    unit_type=st.sampled_from(["lapas", "rutan", "lpka", "region", "directorate", "ministry"]),
    topic=st.sampled_from(["", "keamanan", "panen"]),
    is_sensitive=st.booleans(),
    wants_national=st.booleans(),
    shows_children=st.booleans(),
    weights=st.sampled_from([frozenset(), frozenset({"warn"}), frozenset({"block"}), frozenset({"advise"})]),
)
terms = st.builds(
    Terms,
    steps=steps,
    unit_types=st.sampled_from([frozenset(), frozenset({"rutan"}), frozenset({"lapas", "region"})]),
    topics=st.sampled_from([frozenset(), frozenset({"keamanan"})]),
    sensitive=st.sampled_from(["", "yes", "no"]),
    national=st.sampled_from(["", "yes", "no"]),
    children=st.sampled_from(["", "yes", "no"]),
    findings=st.sampled_from(["", "clean", "warned", "blocked"]),
)


@given(terms, traits)
def test_no_rule_takes_a_story_below_its_floor(rule, story):
    if takes(rule, story):
        assert reaches(rule.steps, story)
        assert max(map(tier, rule.steps)) >= tier(floor(story))


@given(st.lists(terms, max_size=6), traits)
def test_a_rule_called_idle_takes_no_story_first(rules, story):
    first = next((place for place, one in enumerate(rules) if takes(one, story)), None)
    assert first not in idle_rules(rules)


@given(st.integers(1, 10**9), st.integers(1, 10**6), st.integers(0, 100))
def test_the_draw_can_be_replayed_and_a_greater_share_holds_the_smaller(story, rule, percent):
    drawn = is_drawn(story=story, rule=rule, percent=percent, key=b"k")
    assert drawn == is_drawn(story=story, rule=rule, percent=percent, key=b"k")
    assert not (drawn and percent == 0)
    assert drawn or percent < 100
    assert not drawn or is_drawn(story=story, rule=rule, percent=min(100, percent + 1), key=b"k")


def test_the_share_is_about_what_was_asked():
    drawn = sum(is_drawn(story=pk, rule=7, percent=10, key=b"secret") for pk in range(20_000))
    assert 1_850 < drawn < 2_150
    other = sum(is_drawn(story=pk, rule=7, percent=10, key=b"another") for pk in range(20_000))
    assert other != drawn or [
        pk for pk in range(500) if is_drawn(story=pk, rule=7, percent=10, key=b"secret")
    ] != [pk for pk in range(500) if is_drawn(story=pk, rule=7, percent=10, key=b"another")]
