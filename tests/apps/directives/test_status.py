"""How a directive stands, in figures."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from kentongan.apps.directives.enums import AnswerState
from kentongan.apps.directives.models import Addressee, Answer, Directive, Point
from kentongan.apps.directives.queries.status import Bar, bars_of, matrix_of, sheet_of, total_of
from kentongan.apps.directives.queries.tallies import tallies
from kentongan.apps.directives.services import judging
from kentongan.apps.units.models import Unit

pytestmark = pytest.mark.django_db


def test_bars_count_by_region(sent, actors, today):
    judging.judge_answer(actor=actors["region_editor"], answer_id=sent.pk, is_accepted=True, reason="")
    bars = {
        bar.region.key: bar
        for bar in bars_of(actors["central_editor"], sent.addressee.directive, today=today)
    }
    banten = bars["kanwil-banten"]
    assert (banten.offices, banten.acknowledged, banten.expected, banten.settled) == (3, 1, 6, 1)
    assert bars["kanwil-kaltim"].settled == 0
    total = total_of(list(bars.values()))
    assert (total.offices, total.settled, total.expected) == (6, 1, 12)


def test_late_counts_points_past_their_day(sent, actors, today):
    Point.objects.filter(directive=sent.addressee.directive, order=1).update(due=today - timedelta(days=1))
    bars = bars_of(actors["central_editor"], sent.addressee.directive, today=today)
    assert total_of(bars).late == 6
    judging.judge_answer(actor=actors["region_editor"], answer_id=sent.pk, is_accepted=True, reason="")
    assert total_of(bars_of(actors["central_editor"], sent.addressee.directive, today=today)).late == 5


def test_each_sees_the_figures_of_the_own_branch(asked, actors, today):
    bars = bars_of(actors["unit_head"], asked.directive, today=today)
    assert [bar.offices for bar in bars] == [1]
    bars = bars_of(actors["other_region_editor"], asked.directive, today=today)
    assert [(bar.region.key, bar.offices) for bar in bars] == [("kanwil-kaltim", 3)]


def test_the_matrix_shows_every_office_and_point(sent, actors, units, today):
    points, rows = matrix_of(
        actors["central_editor"], sent.addressee.directive, units["kanwil-banten"].pk, today=today
    )
    cells = {row.addressee.unit.key: [cell.state for cell in row.cells] for row in rows}
    assert len(points) == 2
    assert cells == {"kanwil-banten": ["", ""], "lapas-cilegon": ["sent", ""], "rutan-serang": ["", ""]}


@pytest.fixture
def nation(units, people) -> Directive:
    """700 offices under 33 regions, five points, an answer to each of them."""
    regions = [
        Unit(key=f"k{n}", type="region", name=f"K{n}", official_name="K", parent=units["ditjenpas"])
        for n in range(33)
    ]
    Unit.objects.bulk_create(regions)
    for region in regions:
        region.path = f"{units['ditjenpas'].path}{region.pk}/"
    Unit.objects.bulk_update(regions, ["path"])
    offices = [
        Unit(key=f"u{n}", type="lapas", name=f"U{n}", official_name="U", parent=regions[n % 33])
        for n in range(700)
    ]
    Unit.objects.bulk_create(offices)
    for office in offices:
        office.path = f"{office.parent.path}{office.pk}/"
    Unit.objects.bulk_update(offices, ["path"])
    now, today = timezone.now(), timezone.localdate()
    row = Directive.objects.create(
        unit=units["ditjenpas"], title="Besar", source_kind="letter", given_on=today, state="issued", year=2026,
        number=9, issued_at=now, issued_by=people["central_editor"], drafted_by=people["central_editor"],
    )  # fmt: skip
    points = Point.objects.bulk_create(
        Point(directive=row, order=n, words="x", due=today - timedelta(days=1)) for n in range(1, 6)
    )
    asked = Addressee.objects.bulk_create(
        Addressee(directive=row, unit=one, joined_at=now) for one in offices
    )
    Answer.objects.bulk_create(
        Answer(addressee=one, point=point, state="accepted", sent_at=now, sent_by=people["unit_head"])
        for one in asked
        for point in points
    )
    return row


def test_700_offices_cost_as_many_queries_as_six(nation, issued, actors, today):
    small = issued()
    counts = []
    for row in (small, nation):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            bars = bars_of(actors["central_editor"], row, today=today)
            matrix_of(actors["central_editor"], row, bars[0].region.pk, today=today)
            sheet_of(actors["central_editor"], row, today=today)
            tallies(since=today - timedelta(days=9), until=today + timedelta(days=30))
        counts.append(len(asked))
    assert counts[0] == counts[1] == 13
    assert total_of(bars).settled == 3500


def test_tallies_count_what_was_asked_and_done(sent, actors, units, today):
    judging.judge_answer(actor=actors["region_editor"], answer_id=sent.pk, is_accepted=True, reason="")
    window = {"since": today, "until": today + timedelta(days=30)}
    found = {(row.unit, row.measure): (row.count, row.of) for row in tallies(**window)}
    cilegon, nunukan = units["lapas-cilegon"].pk, units["lapas-nunukan"].pk
    assert found[cilegon, "directives.acknowledged"] == (1, 1)
    assert found[nunukan, "directives.acknowledged"] == (0, 1)
    assert found[cilegon, "directives.points_done"] == (1, 2)
    assert found[cilegon, "directives.on_time"] == (1, 2)
    only = {row.unit for row in tallies(**window, units=[nunukan])}
    assert only == {nunukan}
    assert tallies(since=today + timedelta(days=60), until=today + timedelta(days=90)) == []


def test_what_was_sent_late_is_done_but_not_on_time(sent, actors, units, today):
    judging.judge_answer(actor=actors["region_editor"], answer_id=sent.pk, is_accepted=True, reason="")
    Point.objects.filter(pk=sent.point_id).update(due=today - timedelta(days=1))
    found = {
        row.measure: row
        for row in tallies(since=today - timedelta(days=2), until=today, units=[units["lapas-cilegon"].pk])
    }
    assert (found["directives.points_done"].count, found["directives.on_time"].count) == (1, 0)


_STATES = st.dictionaries(st.sampled_from(AnswerState.values), st.integers(0, 20))


@given(st.lists(st.tuples(st.integers(1, 50), _STATES), max_size=8), st.randoms())
def test_the_total_is_the_sum_in_any_order(rows, random):
    bars = [Bar(None, offices, 0, 0, 5, 2, states, 0) for offices, states in rows]
    before = total_of(bars)
    random.shuffle(bars)
    after = total_of(bars)
    assert (before.offices, before.settled, before.waiting) == (after.offices, after.settled, after.waiting)
    assert before.settled == sum(bar.settled for bar in bars)
    assert before.offices == sum(bar.offices for bar in bars)
