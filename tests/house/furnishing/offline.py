"""Photos on their way: one of everybody who writes."""

from typing import TYPE_CHECKING
from uuid import uuid4

from kentongan.apps.newsroom.services.sending.uploads import begin_upload
from kentongan.foundation.accounts.policy import Permission, may_anywhere

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """Under the name of the person, not of a place: a photo on its way belongs to who sends it."""
    for name in world.people:
        actor = world.actor(name)
        if may_anywhere(actor, Permission.STORY_FILE):
            key = uuid4()
            begin_upload(actor=actor, key=key, size=100)
            world.things["upload", name] = str(key)
