"""Moving an office, with all below it, under another superior."""

from datetime import date

from django.db import transaction

from kentongan.apps.units.errors import NotFound, Refused
from kentongan.apps.units.models import Unit
from kentongan.apps.units.policies import ask_to_manage
from kentongan.apps.units.services.history import rehang
from kentongan.apps.units.services.tree import lock_tree, path_below, rewrite_branch
from kentongan.apps.units.signals import units_changed
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import follow_branch


@transaction.atomic
def move_unit(*, actor: Actor, unit_id: int, parent_id: int, since: date, letter: str = "") -> Unit:
    """Puts an office and its branch under another superior from a day on; the old one stays in the history.

    The paths of the whole branch are rewritten in one UPDATE. Audited; announces `units_changed`. Refuses a move
    below itself, and whoever does not manage both the office and its new superior.
    """
    lock_tree()
    # One after the other: the join of a select_for_update would lock the superiors as well.
    unit = Unit.objects.select_for_update().filter(pk=unit_id).first()
    parent = Unit.objects.filter(pk=parent_id).first()
    if unit is None or parent is None:
        raise NotFound("Satuan itu tidak ada.")
    ask_to_manage(actor, unit)
    ask_to_manage(actor, parent)
    if parent.path.startswith(unit.path):
        raise Refused("Satuan tidak dapat dipindahkan ke bawah dirinya sendiri.")
    if unit.parent_id == parent.pk:
        raise Refused(f"{unit.name} sudah berada di bawah {parent.name}.")
    old, new = unit.path, path_below(parent, unit)
    rehang(unit, parent, since=since)
    unit.is_local = True
    unit.save(update_fields=["parent", "is_local", "updated_at"])
    moved = rewrite_branch(old, new)
    follow_branch(was=old, now=new)
    unit.path = new
    detail = {"from": old, "to": new, "since": since, "letter": letter, "units": moved}
    trail.record(actor, "unit_moved", f"unit:{unit.pk}", path=new, detail=detail)
    units_changed.send(sender=Unit, unit_ids=[unit.pk])
    return unit
