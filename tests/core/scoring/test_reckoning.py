"""Single scores that can be reckoned by hand."""

import csv
import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from importlib.resources import files

import pytest
from tests.core.scoring.making import CATEGORY, OFFICES, SCHEME, breach, story

from kentongan.core.scoring.blind import PLACE, UNIT, blinded
from kentongan.core.scoring.dampers import works_of
from kentongan.core.scoring.facts import Adjustment, Fact, adjusted
from kentongan.core.scoring.points import Office, middles
from kentongan.core.scoring.ranking import best, ranks, told_medians
from kentongan.core.scoring.reading import BadScheme, scheme_of, shipped
from kentongan.core.scoring.score import scores
from kentongan.core.scoring.size import correlation

KARYA, MUAT, CEPAT, ETIKA = CATEGORY.criteria


def of(unit: int, facts: list[Fact], category=CATEGORY):
    return next(row for row in scores(category, SCHEME, OFFICES, facts) if row.unit == unit)


def test_the_middle_office_earns_half_the_weight():
    facts = [story(unit, day) for unit in range(1, 8) for day in range(unit)]
    half = of(4, facts)
    assert sum(line.points for line in half.lines if line.criterion == "karya") == Decimal("27.50")
    assert half.peers == "lapas IIB"
    assert "4 dibagi (4 tambah 4) dari bobot 55" in half.basis["karya"]


def test_quality_length_and_topic_lower_the_worth_and_say_so():
    poor = story(1, 1, words=105, signs={"returned": 1, "warnings": 2, "outlets": 0}, topic="penghargaan")
    [work] = works_of([poor], KARYA)
    assert work.worth == Decimal("0.158")  # 0.5 x 0.79 x 0.4
    for words in ("105 kata", "dikembalikan 1 kali", "2 peringatan", "seremonial"):
        assert words in work.why


@pytest.mark.parametrize(("outlets", "worth"), [(0, "0"), (1, "0.5"), (2, "0.75"), (3, "0.875")])
def test_more_outlets_are_worth_less_and_less(outlets, worth):
    [work] = works_of([story(1, 1, signs={"outlets": outlets})], MUAT)
    assert work.worth == Decimal(worth)


@pytest.mark.parametrize(("hours", "worth"), [(0, "1"), (24, "1"), (48, "0.5"), (72, "0"), (500, "0")])
def test_late_stories_earn_less(hours, worth):
    [work] = works_of([story(1, 1, signs={"hours": hours})], CEPAT)
    assert work.worth == Decimal(worth)


def test_of_one_day_the_best_story_counts_and_the_others_say_why():
    day = date(2026, 3, 3)
    short, good = story(1, 1, on=day, words=80), story(1, 2, on=day)
    works = {work.fact.key: work for work in works_of([short, good], KARYA)}
    assert works[good.key].worth == 1
    assert works[short.key].worth == 0
    assert good.title in works[short.key].why


def test_an_accepted_objection_counts_a_story_on_its_own():
    day = date(2026, 3, 3)
    facts = [story(1, 1, on=day), story(1, 2, on=day)]
    own = Adjustment(unit=1, source="news.stories", key=facts[1].key, act="count", reason="Dua acara")
    assert sum(work.worth for work in works_of(facts, KARYA)) == 1
    assert sum(work.worth for work in works_of(adjusted(facts, [own]), KARYA)) == 2
    gone = replace(own, act="drop")
    assert [fact.key for fact in adjusted(facts, [gone])] == [facts[0].key]


def test_points_never_fall_below_nothing():
    row = of(1, [breach(1, number) for number in range(4)])
    assert row.total == 0
    assert row.lines[-1].what == "Batas bawah"


def test_a_group_with_too_few_active_offices_is_compared_more_widely():
    offices = [Office(1, "lapas", "IIB"), *(Office(n, "lapas", "I") for n in range(2, 9))]
    worths = {n: Decimal(n) for n in range(1, 9)}
    found = middles(worths, offices, by=("type", "klass"), smallest=5)
    assert found[1].words == "lapas"
    assert found[2].words == "lapas I"


def test_a_measure_lies_between_its_ends():
    category = SCHEME.category("media-sosial")
    facts = [
        Fact(unit=1, source="social.cadence", key=f"m{n}", title="", value=Decimal(value))
        for n, value in enumerate((2, 5))
    ]
    assert of(1, facts, category).total == Decimal("10.00")  # mean 3.5 of 7, weight 20


def test_the_jury_is_told_as_medians_by_quality():
    category = SCHEME.category("media-sosial")
    [rule] = category.judged
    facts = [
        Fact(unit=1, source="jury", key=f"juri:{key}", topic=key, value=Decimal(5), signs={"sheets": 3})
        for key, _title in rule.qualities
    ]
    row = of(1, facts, category)
    assert len(row.lines) == 7
    assert row.total == Decimal("39.97")  # seven times 5.71


def test_places_are_shared_and_nothing_wins_nothing():
    totals = {1: Decimal(9), 2: Decimal(9), 3: Decimal(4), 4: Decimal(0)}
    assert ranks(totals) == {1: 1, 2: 1, 3: 3, 4: 4}
    assert best(totals, 1) == [1, 2]
    assert best(totals, 9) == [1, 2, 3]


@pytest.mark.parametrize(("marks", "median", "spread"), [([3], 3, 0), ([1, 5], 3, 4), ([5, 2, 4], 4, 3)])
def test_medians(marks, median, spread):
    assert told_medians(marks) == (Decimal(median), spread)


def test_correlation_shares_ranks():
    assert correlation([1, 2, 3, 4], [10, 20, 30, 40]) == pytest.approx(1)
    assert correlation([1, 2, 3, 4], [4, 3, 2, 1]) == pytest.approx(-1)
    assert correlation([1, 1, 1], [1, 2, 3]) == 0


def test_a_dossier_names_nobody():
    text = "Lapas Kelas IIA Cilegon di Kota Cilegon menjawab warga. Rutan Kelas IIB Serang ikut membantu."
    told = blinded(text, units=["Lapas Kelas IIA Cilegon"], places=["Cilegon"])
    assert "Cilegon" not in told
    assert "Serang" not in told
    assert UNIT in told
    assert PLACE in told


@pytest.mark.parametrize(
    ("was", "now", "words"),
    [
        ("year = 2026", "year = 26", "2000"),
        ('kind = "count"', 'kind = "guess"', "guess"),
        ('kind = "measure"', 'kind = "judged"', "belum lengkap"),
        ("weight = 60", "weight = true", "angka"),
        ("title = ", "name = ", "title"),
        ("[[category]]", "[[category]", "tidak terbaca"),
    ],
)
def test_what_is_no_scheme_is_refused(was, now, words):
    with pytest.raises(BadScheme, match=words):
        scheme_of(shipped(2026).replace(was, now))


def test_topics_of_the_shipped_schemes_are_topics_of_the_newsroom():
    """A damper on a topic that nobody can choose would damp nothing."""
    folder = files("kentongan.core")
    rows = csv.DictReader((folder / "registry/topics.csv").read_text("utf-8").splitlines())
    known = {row["key"] for row in rows}
    for scheme in (folder / "scoring/schemes").iterdir():
        if scheme.name.endswith(".toml"):
            read = tomllib.loads(scheme.read_text("utf-8"))
            rules = [rule for category in read["category"] for rule in category["criterion"]]
            damped = {key for rule in rules for key in rule.get("topics", {}).get("keys", ())}
            assert damped <= known, damped - known
