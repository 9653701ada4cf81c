"""Statements of a crisis: what stands in the world behind the doors."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """Makes one of each thing at every place; `world.things[kind, place]` keeps its key."""
