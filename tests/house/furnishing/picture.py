"""Gambaran: what stands in the world behind the doors."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone
from tests.house.people import PLACES

from kentongan.apps.picture.queries.months import shifted, this_month
from kentongan.apps.picture.queries.weeks import monday_of
from kentongan.apps.picture.services.evaluating import (
    ObjectiveWords,
    RemarkWords,
    add_objective,
    add_remark,
    drop_objective,
    drop_remark,
)
from kentongan.apps.picture.services.letters import write_letter
from kentongan.apps.picture.services.recounting import recount
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Appointment
from kentongan.foundation.accounts.roles import Role

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """Figures of two months, and at every place an objective, a finding and a letter."""
    for month in (shifted(this_month(), -1), this_month()):
        recount(month=month)
    actor, year = world.actor("central_lead"), timezone.localdate().year
    for place in PLACES:
        unit = world.units[place]
        assert unit.type != UnitType.REGION
        words = ObjectiveWords(f"Warga {place} tahu jam kunjungan", indicator="survei")
        objective = add_objective(actor=actor, unit_id=unit.pk, year=year, words=words)
        found = RemarkWords("outcome", f"Kepuasan di {place}", "Survei contoh, Juli")
        remark = add_remark(actor=actor, unit_id=unit.pk, year=year, words=found)
        world.things["objective", place], world.things["remark", place] = objective.pk, remark.pk
        gone = add_objective(actor=actor, unit_id=unit.pk, year=year, words=words)
        world.things["dropped objective", place] = drop_objective(actor=actor, objective_id=gone.pk).pk
        lost = add_remark(actor=actor, unit_id=unit.pk, year=year, words=found)
        world.things["dropped remark", place] = drop_remark(actor=actor, remark_id=lost.pk).pk
        world.things["letter", place] = _letter(world, place).pk


def _letter(world: "World", place: str):
    """Offices without a head in the small nation borrow one for the letter."""
    unit, week = world.units[place], monday_of(timezone.localdate())
    written = write_letter(unit_id=unit.pk, week=week)
    if written:
        return written
    lent = Appointment.objects.create(
        unit=unit, user=world.people["central_lead"], role=Role.UNIT_HEAD, valid_from=date(2020, 1, 1)
    )
    written = write_letter(unit_id=unit.pk, week=week)
    lent.delete()
    return written
