"""Officials: what stands in the world behind the doors."""

from datetime import date
from typing import TYPE_CHECKING

from tests.house.people import PLACES

from kentongan.apps.units.services.roster.keeping import OfficialWords, add_official

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """One official at every place."""
    for place in PLACES:
        words = OfficialWords(
            name=f"Pejabat {place} Contoh", title="Kepala Urusan Umum", since=date(2024, 1, 2)
        )
        made = add_official(actor=world.actor("central_editor"), unit_id=world.units[place].pk, words=words)
        world.things["official", place] = made.pk
