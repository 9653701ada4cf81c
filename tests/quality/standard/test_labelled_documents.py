"""The standard on the labelled documents: floors that may only rise openly, and what makes the documents worth it.

The figures that floors.json keeps as "first_measured" are the honest ones: the first writer's labels met the rules
before any of them was mended by these documents. "floors" is what holds now, "goals" what the house wants.
"""

import json
from collections import Counter
from itertools import combinations, pairwise

import pytest
from tests.quality.standard.labelled import HERE, documents_hash, first_pass, parts_of, span_of
from tests.quality.standard.matching import counts, interval, tallies, together
from tests.quality.standard.scores import GROUPS, PACKAGED

from kentongan.core.registry.offices import read_offices
from kentongan.core.standard.rulebook import RULES

PINNED = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))["documents"]


@pytest.fixture(scope="module")
def told():
    return tallies()


def test_documents_are_the_ones_the_floors_were_measured_on():
    assert documents_hash() == PINNED["sha256"]


def test_documents_are_many_from_everywhere_and_nearly_half_of_them_clean():
    figures, labels = counts(), first_pass()
    assert figures["documents"] >= 600
    assert figures["clean"] >= 0.45 * figures["documents"]
    assert {row["region"] for row in labels} == {one.key for one in read_offices() if one.type == "region"}
    assert len({row["id"] for row in labels}) == len(labels)


def test_every_rule_has_at_least_six_faults_and_no_label_names_another():
    labels = Counter(rule for row in first_pass() for rule, _, _ in row["faults"])
    known = {rule.id for rule in RULES}
    assert set(labels) <= known
    assert {rule: labels[rule] for rule in known if labels[rule] < 6} == {}


def test_every_excerpt_stands_in_its_part():
    for row in first_pass():
        for label in row["faults"]:
            assert label[2] is None or label[2] in parts_of(row), row["id"]
            span_of(row, label)


def test_no_document_is_another_with_other_names():
    grams = [_grams(row) for row in first_pass()]
    holders: dict[tuple, list[int]] = {}
    for place, one in enumerate(grams):
        for gram in one:
            holders.setdefault(gram, []).append(place)
    shared = Counter(pair for places in holders.values() for pair in combinations(places[:40], 2))
    alike = [pair for pair, both in shared.items() if both >= 0.6 * min(len(grams[place]) for place in pair)]
    long = {place for place, one in enumerate(grams) if len(one) > 300}
    assert [pair for pair in alike if not long & set(pair)] == []


@pytest.mark.parametrize("name", GROUPS)
@pytest.mark.parametrize("kind", ["precision", "recall"])
def test_no_score_falls_below_its_floor(told, name, kind):
    whole = together(told, *GROUPS[name])
    assert getattr(whole, kind) >= PINNED["floors"][name][kind], (whole.missed, whole.cried)


def test_floors_only_rise():
    first = PINNED["first_measured"]
    for name, floors in PINNED["floors"].items():
        assert all(floors[kind] >= first[name][kind] for kind in floors)


def test_packaged_figures_are_those_of_these_documents():
    packaged = json.loads(PACKAGED.read_text(encoding="utf-8"))
    assert packaged["documents"]["sha256"] == documents_hash()
    assert set(packaged["rules"]) == {rule.id for rule in RULES}


def test_interval_is_wilsons():
    low, high = interval(9, 10)
    assert (round(low, 3), round(high, 3)) == (0.596, 0.982)
    assert interval(0, 0) == (0.0, 1.0)
    assert interval(10, 10)[1] == pytest.approx(1.0)


def _grams(row):
    words = " ".join([row["headline"] or "", row["body"], *row.get("captions", ())]).lower().split()
    return set(pairwise(words))
