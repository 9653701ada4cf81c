"""The table of measures is whole: every entry leads to something that exists."""

from datetime import date

import pytest
from django.apps import apps
from django.urls import resolve
from hypothesis import given
from hypothesis import strategies as st

from kentongan.apps.picture.enums import Stage
from kentongan.apps.picture.queries.catalogue.reading import NOTHING, SHAPES, Counted, catalogue
from kentongan.apps.picture.queries.months import asked_month, last_day, months_to, shifted
from kentongan.apps.picture.queries.wording import change_in_words, number_of, told
from kentongan.foundation.accounts.policy import Permission

MEASURES = list(catalogue().measures.values())
COUNTED = st.builds(
    Counted,
    count=st.integers(0, 10**9),
    of=st.integers(0, 10**9),
    total=st.floats(0, 1e12),
    offices=st.integers(0, 800),
)


@pytest.mark.parametrize("measure", MEASURES, ids=lambda one: one.key)
def test_every_measure_is_whole(measure):
    assert measure.group in catalogue().groups and measure.shape in SHAPES
    assert measure.better in ("up", "down", "none") and measure.stage in Stage.values
    assert not measure.source or measure.source in catalogue().sources
    assert not measure.needs or measure.needs in set(Permission)
    assert len(measure.explain) > 20 and measure.formula.endswith(".")
    app = measure.counts.partition(".")[0]
    assert not app or apps.is_installed(f"kentongan.apps.{app}")


@pytest.mark.parametrize("source", catalogue().sources.values(), ids=lambda one: one.key)
def test_every_source_leads_to_a_page(source):
    link = source.link.format(key="lapas-cilegon", month="2026-10", since="2026-10-01", until="2026-10-31")
    assert resolve(link.partition("?")[0]) and source.needs in set(Permission)


def test_no_advertising_value():
    words = " ".join(f"{one.key} {one.label} {one.formula}" for one in MEASURES).lower()
    assert not {"ave", "iklan", "rupiah"} & set(words.split())


def test_what_is_not_measured_says_so():
    unmeasured = [one for one in MEASURES if not one.is_measured]
    assert [one.key for one in unmeasured] == ["nada"]
    assert unmeasured[0].value(None) is None and "Belum diukur" in unmeasured[0].explain


@given(measure=st.sampled_from(MEASURES), counted=COUNTED, offices=st.integers(1, 800))
def test_values_are_never_nonsense(measure, counted, offices):
    value = measure.value(counted, offices)
    assert value is None or value >= 0
    assert isinstance(number_of(measure, value), str) and told(measure, value)
    assert measure.value(NOTHING, offices) in (None, 0)
    if value is not None:
        assert change_in_words(measure, 0) == "tetap"


@given(month=st.dates(date(2020, 1, 1), date(2090, 1, 1)), by=st.integers(-200, 200))
def test_months_go_there_and_back(month, by):
    first = month.replace(day=1)
    assert shifted(shifted(first, by), -by) == first
    assert last_day(first).month == first.month and shifted(first, 1).day == 1
    assert months_to(first)[-1] == first and len(set(months_to(first))) == 13


@given(st.text(max_size=12))
def test_any_words_ask_for_some_month(words):
    assert asked_month(words).day == 1
