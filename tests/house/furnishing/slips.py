"""Lembar keputusan: what stands in the world behind the doors."""

from typing import TYPE_CHECKING

from tests.house.people import PLACES

from kentongan.apps.slips.services.choosing import choose_slips
from kentongan.apps.slips.services.links import token_of
from kentongan.apps.slips.services.making import make_slips

if TYPE_CHECKING:
    from tests.house.world import World

PIN = "284915"
# Who decides next on what waits at a place.
TAKERS = {"lapas-cilegon": "unit_coord", "rutan-serang": "region_editor", "lapas-nunukan": "other_unit_head"}


def furnish(world: "World") -> None:
    """An open slip of the story that waits at each place."""
    for place in PLACES:
        choose_slips(actor=world.actor(TAKERS[place]), is_on=True, pin=PIN, pin_again=PIN)
        (slip,) = make_slips(story_id=world.story(place, "in_review"))
        world.things["slip_token", place] = token_of(slip)
