"""What must hold for any scores, whatever the facts."""

import random
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.scoring.making import CATEGORY, OFFICES, SCHEME, breach, story

from kentongan.core.analysis.reprints import candidate_hashes
from kentongan.core.scoring.digest import digest_of_facts, digest_of_scores
from kentongan.core.scoring.facts import Fact
from kentongan.core.scoring.likeness import Text, copies
from kentongan.core.scoring.points import split
from kentongan.core.scoring.score import scores

UNITS = st.integers(1, 18)
STORIES = st.builds(
    lambda unit, number, words, returned, hours, outlets: story(
        unit,
        number,
        words=words,
        signs={"returned": returned, "warnings": 0, "hours": hours, "outlets": outlets},
    ),
    UNITS,
    st.integers(0, 250),
    st.integers(20, 400),
    st.integers(0, 3),
    st.integers(0, 100),
    st.integers(0, 6),
)
BREACHES = st.builds(breach, UNITS, st.integers(0, 40))
FACTS = st.lists(st.one_of(STORIES, BREACHES), max_size=60, unique_by=lambda fact: (fact.source, fact.key))


def totals(facts: list[Fact]) -> dict[int, Decimal]:
    return {row.unit: row.total for row in scores(CATEGORY, SCHEME, OFFICES, facts)}


@settings(max_examples=30, deadline=None)
@given(facts=FACTS, seed=st.integers())
def test_order_and_another_run_change_nothing(facts, seed):
    shuffled, offices = list(facts), list(OFFICES)
    random.Random(seed).shuffle(shuffled)
    random.Random(seed).shuffle(offices)
    once = scores(CATEGORY, SCHEME, OFFICES, facts)
    again = scores(CATEGORY, SCHEME, offices, shuffled)
    assert once == again
    assert digest_of_facts(facts) == digest_of_facts(shuffled)
    assert digest_of_scores(("x", s) for s in once) == digest_of_scores(("x", s) for s in reversed(again))


@settings(max_examples=30, deadline=None)
@given(facts=FACTS)
def test_totals_are_the_sum_of_their_lines_and_bounded(facts):
    for row in scores(CATEGORY, SCHEME, OFFICES, facts):
        assert row.total == sum((line.points for line in row.lines), Decimal(0))
        assert 0 <= row.total <= 100
        assert all(line.points == line.points.quantize(Decimal("0.01")) for line in row.lines)


@settings(max_examples=40, deadline=None)
@given(facts=FACTS, unit=UNITS, number=st.integers(251, 299))
def test_one_more_good_story_never_lowers(facts, unit, number):
    before = totals(facts)[unit]
    assert totals([*facts, story(unit, number)])[unit] >= before


@settings(max_examples=40, deadline=None)
@given(facts=FACTS, unit=UNITS)
def test_a_breach_never_raises(facts, unit):
    before = totals(facts)[unit]
    assert totals([*facts, breach(unit, 99)])[unit] <= before


@settings(max_examples=40, deadline=None)
@given(facts=FACTS, chosen=st.integers(0, 200), times=st.integers(1, 9))
def test_duplicates_never_raise(facts, chosen, times):
    """Published again later on another day, the text nearly the same: the copies are found by it."""
    stories = [fact for fact in facts if fact.source == "news.stories"]
    if not stories:
        return
    first = stories[chosen % len(stories)]
    more = [
        replace(first, key=f"{first.key}-{n}", moment=f"{first.moment}-{n}",
                on=first.on.replace(day=28), copy_of=first.key)
        for n in range(times)
    ]  # fmt: skip
    before = totals(facts)[first.unit]
    assert totals([*facts, *more])[first.unit] <= before


@settings(max_examples=40, deadline=None)
@given(facts=FACTS, chosen=st.integers(0, 200), pieces=st.integers(2, 10))
def test_splitting_one_story_never_raises(facts, chosen, pieces):
    """The same event told in pieces, each with a topic, a moment and outlets of its own."""
    stories = [fact for fact in facts if fact.source == "news.stories"]
    if not stories:
        return
    whole = stories[chosen % len(stories)]
    parts = [
        replace(whole, key=f"{whole.key}/{n}", topic=f"topik-{n}", words=max(1, whole.words // pieces),
                moment=f"{whole.moment}/{n}")
        for n in range(pieces)
    ]  # fmt: skip
    others = [fact for fact in facts if fact is not whole]
    assert totals([*others, *parts])[whole.unit] <= totals(facts)[whole.unit]


@given(
    total=st.decimals(0, 100, places=2), worths=st.lists(st.decimals(0, 5, places=3), min_size=1, max_size=40)
)
def test_parts_sum_exactly(total, worths):
    parts = split(total, worths)
    assert sum(parts) == (total if sum(worths) else 0)
    assert all(part >= 0 for part in parts)


WORDS = tuple(
    f"{a}{b}" for a in ("panen", "kebun", "latih", "warga", "pagi") for b in ("an", "nya", "i", "kan")
)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10_000), extra=st.integers(0, 12))
def test_near_copies_are_found_and_other_texts_are_not(seed, extra):
    chance = random.Random(seed)
    words = [chance.choice(WORDS) + str(chance.randrange(90)) for _ in range(160)]
    other = [chance.choice(WORDS) + str(chance.randrange(90)) for _ in range(160)]
    copy = [*words[:80], *(f"tambah{n}" for n in range(extra)), *words[80:]]
    texts = [Text("a", "1", candidate_hashes(" ".join(words))), Text("b", "2", candidate_hashes(" ".join(other))),
             Text("c", "3", candidate_hashes(" ".join(copy)))]  # fmt: skip
    assert copies(reversed(texts)) == {"c": "a"}
