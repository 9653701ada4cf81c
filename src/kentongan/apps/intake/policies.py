"""Who may decide on what came in, and who keeps the ways in."""

from kentongan.apps.intake.models import Arrival, Door, OldBatch, OldStory
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_open(actor: Actor) -> bool:
    """Whether the tray opens at all."""
    return may_anywhere(actor, Permission.INTAKE_READ)


def may_settle(actor: Actor, arrival: Arrival) -> bool:
    """Making a draft of it, or setting it aside: whoever writes for the office."""
    return may(actor, Permission.INTAKE_READ, arrival.unit.path) and may_write_for(actor, arrival.unit)


def may_write_for(actor: Actor, unit: Unit) -> bool:
    return may(actor, Permission.STORY_FILE, unit.path)


def may_keep_doors(actor: Actor) -> bool:
    """Whether the list of ways in opens."""
    return may_anywhere(actor, Permission.INTAKE_MANAGE)


def may_keep(actor: Actor, door: Door) -> bool:
    return may(actor, Permission.INTAKE_MANAGE, door.unit.path)


def may_open_door_at(actor: Actor, unit: Unit) -> bool:
    return may(actor, Permission.INTAKE_MANAGE, unit.path)


def may_import_for(actor: Actor, unit: Unit) -> bool:
    """Bringing in the stories of an earlier site, and mending them."""
    return may(actor, Permission.INTAKE_MANAGE, unit.path)


def may_open_archive(actor: Actor, batch: OldBatch) -> bool:
    """Showing them to the public: whoever publishes for the office, and neither sent nor changed any of them.

    Ask `has_a_hand_in` for the changes.
    """
    return actor.user_id != batch.sent_by_id and may(actor, Permission.STORY_PUBLISH, batch.unit.path)


def may_draft_from(actor: Actor, row: OldStory) -> bool:
    return row.unit is not None and may_write_for(actor, row.unit)
