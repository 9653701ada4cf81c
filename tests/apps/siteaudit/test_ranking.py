"""Who stands where: ties, those without a rank, and one query whatever the number of sites."""

from decimal import Decimal
from itertools import count

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kentongan.apps.siteaudit.models import Audit, Result, Site
from kentongan.apps.siteaudit.queries.ranking import region_ranking, site_ranking
from kentongan.apps.siteaudit.services.keeping import regroup
from kentongan.apps.units.models import Unit

pytestmark = pytest.mark.django_db
INSTRUMENT = "monev_2025"
_numbers = count(1)


def result(unit: Unit, region: Unit, total: str | None, instrument: str = INSTRUMENT) -> Result:
    number = next(_numbers)
    site = Site.objects.create(unit=unit, address=f"https://s{number}.go.id/", host=f"s{number}.go.id")
    audit = Audit.objects.create(
        site=site, host=site.host, instrument=instrument, year=2025, catalogue="x", state="done"
    )
    zero, full = Decimal(0), Decimal(100)
    return Result.objects.create(
        audit=audit, site=site, unit=unit, region=region, instrument=instrument, year=2025, is_current=True,
        total=None if total is None else Decimal(total), low=zero, high=full, coverage=Decimal("0.9"),
        proposed_low=zero, proposed_high=full, proposed_coverage=Decimal("0.9"), judged_on=timezone.localdate(),
    )  # fmt: skip


def ranks(actors, who="central_lead"):
    return [(row.rank, row.name, row.total) for row in region_ranking(actors[who], INSTRUMENT)]


def test_regions_with_equal_means_share_a_rank_and_the_next_one_is_left_out(actors, units):
    banten, kaltim = units["kanwil-banten"], units["kanwil-kaltim"]
    third = Unit.objects.create(
        key="kanwil-bali", type="region", name="Kanwil Ditjenpas Bali", official_name="Bali",
        parent=units["ditjenpas"], path=f"{units['ditjenpas'].path}999999/",
    )  # fmt: skip
    result(units["lapas-cilegon"], banten, "70"), result(units["rutan-serang"], banten, "80")
    result(units["lapas-nunukan"], kaltim, "75")
    result(third, third, "60")
    assert [(rank, total) for rank, _name, total in ranks(actors)] == [
        (1, Decimal("75.00")),
        (1, Decimal("75.00")),
        (3, Decimal("60.00")),
    ]


def test_a_region_of_which_less_than_half_is_scored_has_no_rank(actors, units):
    banten, kaltim = units["kanwil-banten"], units["kanwil-kaltim"]
    result(units["lapas-cilegon"], banten, "95"), result(units["rutan-serang"], banten, None)
    result(banten, banten, None)
    result(units["lapas-nunukan"], kaltim, "40")
    assert [(rank, name) for rank, name, _total in ranks(actors)] == [
        (1, kaltim.name),
        (None, banten.name),
    ]


def test_a_rank_counts_all_though_one_sees_only_ones_own(actors, units):
    result(units["lapas-cilegon"], units["kanwil-banten"], "50")
    result(units["lapas-nunukan"], units["kanwil-kaltim"], "90")
    own = site_ranking(actors["unit_head"], INSTRUMENT)
    assert [(row.rank, row.unit.key) for row in own] == [(2, "lapas-cilegon")]
    assert ranks(actors, "region_editor") == [(2, units["kanwil-banten"].name, Decimal("50.00"))]
    assert ranks(actors, "unit_head") == []


def test_offices_of_regions_are_ranked_among_themselves(actors, units):
    result(units["kanwil-banten"], units["kanwil-banten"], "50")
    result(units["lapas-nunukan"], units["kanwil-kaltim"], "90")
    rows = site_ranking(actors["central_lead"], INSTRUMENT, only_regions=True)
    assert [(row.rank, row.unit.key) for row in rows] == [(1, "kanwil-banten")]


def test_results_of_the_past_and_of_other_instruments_do_not_count(actors, units):
    banten = units["kanwil-banten"]
    result(units["lapas-cilegon"], banten, "50", "house_2026")
    old = result(units["lapas-cilegon"], banten, "90")
    Result.objects.filter(pk=old.pk).update(is_current=False)
    assert ranks(actors) == [] and not site_ranking(actors["central_lead"], INSTRUMENT).exists()


def test_rankings_cost_one_query(actors, units, django_assert_num_queries):
    for _ in range(12):
        result(units["lapas-cilegon"], units["kanwil-banten"], "50")
    with django_assert_num_queries(1):
        region_ranking(actors["central_lead"], INSTRUMENT)
    with django_assert_num_queries(1):
        assert [row.rank for row in site_ranking(actors["central_lead"], INSTRUMENT)[:50]] == [1] * 12


def test_results_follow_an_office_to_another_region(actors, units):
    one = result(units["lapas-cilegon"], units["kanwil-banten"], "50")
    unit = units["lapas-cilegon"]
    Unit.objects.filter(pk=unit.pk).update(path=f"{units['kanwil-kaltim'].path}{unit.pk}/")
    assert regroup() == 1 and regroup() == 0
    one.refresh_from_db()
    assert one.region_id == units["kanwil-kaltim"].pk


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(totals=st.lists(st.one_of(st.none(), st.integers(0, 100)), min_size=1, max_size=12))
def test_a_rank_is_one_more_than_the_number_of_those_ahead(actors, units, totals):
    Result.objects.all().delete()
    for total in totals:
        result(units["lapas-cilegon"], units["kanwil-banten"], None if total is None else str(total))
    known = [total for total in totals if total is not None]
    for row in site_ranking(actors["central_lead"], INSTRUMENT):
        if row.total is not None:
            assert row.rank == 1 + sum(other > row.total for other in known)
