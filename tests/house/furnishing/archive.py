"""Kutipan: what stands in the world behind the doors."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """Nothing yet."""
