"""A figure always equals a recount from the sources, whatever happened in between."""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.signals import story_published, story_unpublished
from kentongan.apps.picture.models import Figure, Mark, Spread
from kentongan.apps.picture.queries.months import shifted
from kentongan.apps.picture.queries.sources import counted_in
from kentongan.apps.picture.services.branches import follow_tree
from kentongan.apps.picture.services.marking import mark
from kentongan.apps.picture.services.recounting import recount, sweep_marks
from kentongan.apps.units.models import Unit

pytestmark = pytest.mark.django_db

OCTOBER, SEPTEMBER = date(2026, 10, 1), date(2026, 9, 1)
LEAVES = ("lapas-cilegon", "rutan-serang", "lapas-nunukan", "lpka-tenggarong", "kanwil-banten")
# unit, days after 20 August, hours to approval, whether it was taken down again
STORIES = st.lists(
    st.tuples(st.sampled_from(LEAVES), st.integers(0, 80), st.integers(0, 72), st.booleans()), max_size=12
)


def figures(month: date, **which) -> dict[tuple[int, str], tuple]:
    rows = Figure.objects.filter(month=month, **{"is_branch": False} | which)
    return {(row.unit_id, row.measure): (row.count, row.of, pytest.approx(row.total)) for row in rows}


def tallied(month: date) -> dict[tuple[int, str], tuple]:
    found: dict[tuple[int, str], tuple] = {}
    for tally in counted_in(month):
        assert (tally.unit, tally.measure) not in found
        found[tally.unit, tally.measure] = (tally.count, tally.of, tally.total)
    return found


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(laid=STORIES, marked=st.booleans())
def test_figures_equal_a_recount_and_branches_the_sum_of_their_offices(units, people, laid, marked):
    Story.objects.all().delete()
    Figure.objects.all().delete()
    Mark.objects.all().delete()
    for unit, days, hours, is_down in laid:
        at = datetime(2026, 8, 20, 17, 30, tzinfo=UTC) + timedelta(days=days)
        made = Story.objects.create(
            unit=units[unit], filed_by=people["contributor"], status="published", public_version=1,
            published_at=at, submitted_at=at - timedelta(hours=hours),
        )  # fmt: skip
        story_published.send(Story, story_id=made.pk, version=1)
        if is_down:
            Story.objects.filter(pk=made.pk).update(status="unpublished")
            story_unpublished.send(Story, story_id=made.pk, version=2)
    months = [shifted(SEPTEMBER, at) for at in range(-1, 3)]
    if marked:
        sweep_marks()
    else:
        for month in months:
            recount(month=month)
    for month in months:
        assert figures(month) == tallied(month)
        for key in ("kanwil-banten", "kanwil-kaltim", "ditjenpas", "kemenimipas"):
            assert branch(month, units[key]) == added(month, units[key])
    assert not Mark.objects.exists() or not marked


def branch(month: date, unit) -> dict[str, tuple]:
    rows = Figure.objects.filter(month=month, unit=unit, is_branch=True)
    return {row.measure: (row.count, row.of, pytest.approx(row.total), row.offices) for row in rows}


def added(month: date, unit) -> dict[str, tuple]:
    """The sums, added up here and not in the database."""
    sums: dict[str, list] = defaultdict(lambda: [0, 0, 0.0, 0])
    for row in Figure.objects.filter(month=month, is_branch=False).select_related("unit"):
        if row.unit.path.startswith(unit.path):
            for at, value in enumerate((row.count, row.of, row.total, int(row.count > 0))):
                sums[row.measure][at] += value
    return {measure: tuple(values) for measure, values in sums.items()}


def test_recount_twice_changes_nothing(units, story):
    for at in range(3):
        story(hours=at)
    recount(month=OCTOBER)
    once = list(
        Figure.objects.order_by("unit_id", "is_branch", "measure").values_list("unit_id", "measure", "count")
    )
    recount(month=OCTOBER)
    again = Figure.objects.order_by("unit_id", "is_branch", "measure").values_list(
        "unit_id", "measure", "count"
    )
    assert list(again) == once


def test_sweep_counts_only_what_was_marked(units, story):
    story("lapas-cilegon")
    story("lapas-nunukan")
    mark(unit_id=units["lapas-cilegon"].pk, days=[OCTOBER])
    Mark.objects.exclude(month=OCTOBER).delete()
    assert sweep_marks() == 1
    assert figures(OCTOBER, measure="newsroom.published").keys() == {
        (units["lapas-cilegon"].pk, "newsroom.published")
    }
    assert sweep_marks() == 0


def test_a_story_near_midnight_belongs_to_the_month_of_jakarta(units, story):
    story(at=datetime(2026, 9, 30, 17, 30, tzinfo=UTC))  # half past midnight of 1 October, WIB
    for month in (SEPTEMBER, OCTOBER):
        recount(month=month)
    assert not figures(SEPTEMBER, measure="newsroom.published")
    assert len(figures(OCTOBER, measure="newsroom.published")) == 1


def test_moved_office_counts_for_its_new_region(units, story):
    story("rutan-serang")
    recount(month=OCTOBER)
    moved = units["rutan-serang"]
    moved.parent, moved.path = units["kanwil-kaltim"], f"{units['kanwil-kaltim'].path}{moved.pk}/"
    moved.save()
    follow_tree(months=[OCTOBER])
    published = Figure.objects.filter(month=OCTOBER, is_branch=True, measure="newsroom.published")
    assert published.filter(unit=units["kanwil-kaltim"]).get().count == 1
    assert not published.filter(unit=units["kanwil-banten"]).exists()


def test_queries_of_a_recount_do_not_grow(
    units, story, django_assert_max_num_queries, django_assert_num_queries
):
    story()
    with django_assert_max_num_queries(80) as first:
        recount(month=OCTOBER)
    for unit in LEAVES:
        for at in range(5):
            story(unit, hours=at)
    with django_assert_num_queries(len(first.captured_queries)):
        recount(month=OCTOBER)


def test_rebuild_counts_many_months(units, story, capsys):
    story()
    with time_machine.travel("2026-11-05T03:00:00Z"):
        call_command("rebuild_picture", months=3)
    assert (
        Figure.objects.filter(month=OCTOBER, measure="newsroom.published", is_branch=False).get().count == 1
    )
    assert "2026-10" in capsys.readouterr().out


def test_medians_count_the_idle_and_keep_quartiles_in_order(units, story):
    for at in range(2):
        Unit.objects.create(
            key=f"lapas-{at}", type="lapas", name=f"Lapas {at}", official_name=f"Lapas {at}",
            parent=units["kanwil-banten"], path=f"{units['kanwil-banten'].path}{10_000 + at}/",
        )  # fmt: skip
    for _ in range(4):
        story("lapas-cilegon")
    recount(month=OCTOBER)
    found = Spread.objects.get(kind="lapas", measure="berita-terbit")  # 4, 0, 0, 0
    assert (found.low, found.middle, found.high, found.offices) == (0, 0, 1, 4)
    assert not Spread.objects.filter(kind="lapas", measure="jam-persetujuan").exists()  # one value only


def test_no_median_of_so_few_that_each_is_known(units, story):
    for unit in LEAVES:
        story(unit)
    recount(month=OCTOBER)
    assert not Spread.objects.exists()
