"""Moving an office with its branch."""

from datetime import date

import pytest

from kentongan.apps.units.errors import NotAllowed, Refused
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.history import affiliation_on
from kentongan.apps.units.services.moving import move_unit
from kentongan.foundation.audit.models import AuditEntry

DAY = date(2026, 3, 1)


def test_move_takes_the_branch_along_in_one_update(actors, units, django_assert_max_num_queries):
    region, ministry = units["kanwil-banten"], units["kemenimipas"]
    with django_assert_max_num_queries(13):
        move_unit(actor=actors["admin"], unit_id=region.pk, parent_id=ministry.pk, since=DAY, letter="SK-1")
    for unit in Unit.objects.select_related("parent"):
        assert unit.path == f"{unit.parent.path if unit.parent else '/'}{unit.pk}/"
    assert AuditEntry.objects.get(verb="unit_moved").detail["units"] == 3
    before = affiliation_on(Unit.objects.get(key="lapas-cilegon"), date(2026, 2, 28))
    assert [unit.key for unit in before.superiors] == ["kanwil-banten", "ditjenpas", "kemenimipas"]
    assert before.is_former


def test_move_below_itself_is_refused(actors, units):
    with pytest.raises(Refused):
        move_unit(
            actor=actors["admin"],
            unit_id=units["kanwil-banten"].pk,
            parent_id=units["lapas-cilegon"].pk,
            since=DAY,
        )


def test_move_to_where_it_stands_is_refused(actors, units):
    with pytest.raises(Refused):
        move_unit(
            actor=actors["admin"],
            unit_id=units["lapas-cilegon"].pk,
            parent_id=units["kanwil-banten"].pk,
            since=DAY,
        )


@pytest.mark.parametrize("name", ["contributor", "unit_head", "region_head", "central_lead", "auditor"])
def test_move_is_for_administrators_only(actors, units, name):
    with pytest.raises(NotAllowed):
        move_unit(
            actor=actors[name],
            unit_id=units["lapas-cilegon"].pk,
            parent_id=units["kanwil-kaltim"].pk,
            since=DAY,
        )
