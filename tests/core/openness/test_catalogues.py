"""The data files say what they must, in a spelling that can be found."""

from datetime import date

import pytest

from kentongan.core.openness.catalogue.items import Kind
from kentongan.core.openness.catalogue.reading import catalogues_on, catalogues_stamp, items_on
from kentongan.core.openness.instrument.instrument import (
    NoInstrument,
    instrument_by,
    instrument_of,
    instruments,
    years_known,
)
from kentongan.core.openness.technical.checks import CHECKS
from kentongan.core.openness.words.normal import plain

DAY = date(2025, 12, 31)
ITEMS = items_on(DAY)


def test_all_items_of_the_law_are_there():
    assert {one.id: len(one.items) for one in catalogues_on(DAY)} == {
        "B": 17,
        "S": 6,
        "T": 18,
        "C": 4,
        "W": 18,
    }
    assert [item.id for item in ITEMS if item.id.startswith("T")] == [
        f"T{number:02}" for number in range(1, 19)
    ]


def test_ids_are_unique_and_belong_to_their_catalogue():
    assert len({item.id for item in ITEMS}) == len(ITEMS)
    assert all(item.id.startswith(item.catalogue) for item in ITEMS)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_an_item_has_titles_ground_mark_and_words(item):
    assert item.title_id and item.title_en and item.ground and item.mark
    needed = {
        Kind.LABELS: item.labels,
        Kind.NOTICE: item.topics and item.within and item.subs,
        Kind.PERSON: item.why,
    }
    assert needed.get(item.kind, True)
    phrases = [*item.labels, *item.topics, *item.within, *(word for sub in item.subs for word in sub.words)]
    assert all(phrase and phrase == plain(phrase) for phrase in phrases)
    assert len({sub.id for sub in item.subs}) == len(item.subs)


def test_memory_stays_marked():
    assert all("[memory:med]" in item.mark for item in ITEMS if item.catalogue == "T")
    assert "[memory:med]" in next(item for item in ITEMS if item.id == "B14").mark


def test_items_before_the_rule_are_not_in_force():
    assert items_on(date(2009, 1, 1)) == ()


def test_every_technical_item_has_its_check():
    assert set(CHECKS) == {item.id for item in ITEMS if item.kind == Kind.TECHNICAL}


@pytest.mark.parametrize("instrument", instruments(), ids=lambda one: one.id)
def test_the_instrument_spreads_a_hundred_points(instrument):
    weights = {indicator.id: indicator.weight for indicator in instrument.indicators}
    assert sorted(weights.values(), reverse=True) == [40, 20, 10, 10, 10, 10]
    for indicator in instrument.indicators:
        assert sum(group.total for group in indicator.groups) == pytest.approx(indicator.weight)
    scored = [
        item for indicator in instrument.indicators for group in indicator.groups for item in group.items
    ]
    assert len(scored) == len(set(scored))
    assert set(scored) <= {item.id for item in ITEMS}
    # What the instrument leaves out on purpose: a count of the others, a registry that may be absent, and two alarms.
    assert {item.id for item in ITEMS} - set(scored) == {"W04", "W13", "W15", "W16"}


@pytest.mark.parametrize(
    ("total", "band"),
    [(100, "Informatif"), (90, "Informatif"), (89.99, "Menuju Informatif"), (80, "Menuju Informatif"),
     (79.99, "Cukup Informatif"), (60, "Cukup Informatif"), (59.99, "Kurang Informatif"), (40, "Kurang Informatif"),
     (39.95, "Tidak Informatif"), (0, "Tidak Informatif")],
)  # fmt: skip
def test_bands_are_half_open(total, band):
    assert instrument_of(2025).band_of(total).title_id == band


def test_a_year_without_an_instrument_is_refused():
    assert years_known() == (2025,)
    with pytest.raises(NoInstrument):
        instrument_of(2031)


def test_instruments_are_told_apart_by_series_and_year():
    assert [one.id for one in instruments()] == ["house_2026", "monev_2025"]
    assert instrument_of(2026, "house").id == "house_2026" and years_known("house") == (2026,)
    assert instrument_by("house_2026").mark == "[design]"
    for missing in (lambda: instrument_by("monev_2026"), lambda: instrument_of(2026)):
        with pytest.raises(NoInstrument):
            missing()


def test_the_stamp_of_the_catalogues_is_a_version():
    assert catalogues_stamp() == catalogues_stamp() and len(catalogues_stamp()) == 12
