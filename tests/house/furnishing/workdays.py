"""Holidays: what stands in the world behind the doors."""

from datetime import date
from typing import TYPE_CHECKING

from tests.house.people import PLACES

from kentongan.foundation.workdays.services import Day, add_holiday

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """A holiday for every place; they belong to the whole house."""
    for number, place in enumerate(PLACES):
        day = Day(day=date(2026, 11, 10 + number), name=f"Hari Contoh {number}", kind="national")
        row = add_holiday(actor=world.actor("admin"), day=day, decree="Keputusan Contoh 1/2026")
        world.things["holiday", place] = row.pk
