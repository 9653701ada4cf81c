"""A scheme that would do wrong is found out before its year."""

from datetime import date

import pytest
from tests.core.scoring.making import story

from kentongan.core.scoring.check import FINE, STOP, WARN, check
from kentongan.core.scoring.points import Office
from kentongan.core.scoring.reading import scheme_of, shipped

WORDS = shipped(2026)
KNOWN = scheme_of(WORDS).sources
OFFICES = [
    Office(number, "lapas", klass, size)
    for number, (klass, size) in enumerate([("I", 4), ("IIA", 3), ("III", 1)] * 8, start=1)
]
# The greater an office, the more stories it has.
FACTS = [
    story(office.unit, office.unit * 13 + number, on=date(2025, 1 + number % 12, 1 + number // 12))
    for office in OFFICES
    for number in range(office.size * 5 + office.unit % 2)
]


def found(words: str, level: str, code: str) -> list:
    rows = check(scheme_of(words), OFFICES, FACTS, known=KNOWN)
    return [row for row in rows if row.level == level and row.code == code]


def test_the_scheme_that_ships_has_nothing_that_stops_it():
    rows = check(scheme_of(WORDS), OFFICES, FACTS, known=KNOWN)
    assert not [row for row in rows if row.level == STOP]
    assert found(WORDS, FINE, "size")


def test_a_scheme_that_rewards_only_size_is_stopped_with_the_number():
    words = WORDS.replace('peers = ["type", "klass"]', "peers = []")
    [row] = found(words, STOP, "size")
    assert row.category == "Kontributor berita teraktif"
    assert "24 satuan; batasnya 0.6" in row.words


@pytest.mark.parametrize(
    ("was", "now", "code"),
    [
        ("weight = 55", "weight = 50", "weights"),
        ('source = "news.stories"', 'source = "news.likes"', "source"),
        ("scale = { none = 0, full = 7 }", "scale = { none = 7, full = 7 }", "zero"),
        ("length = { none = 60, full = 150 }", "length = { none = 60, full = 60 }", "zero"),
        ("decay = 0.5", "decay = 1", "decay"),
        ("until = 2026-12-31", "until = 2025-12-31", "period"),
        ("nominees = 10", "nominees = 0", "nominees"),
        ("corrected = 1 }", "corrected = -1 }", "sign"),
    ],
)
def test_faults_stop_the_year(was, now, code):
    assert found(WORDS.replace(was, now), STOP, code)


def test_a_criterion_without_data_is_a_warning_with_its_number():
    rows = found(WORDS, WARN, "empty")
    assert "Kiriman terpilih" in {row.criterion for row in rows}
    assert rows[0].words.startswith("0 fakta")
