"""Putting a draft in force."""

from django.db import transaction
from django.utils import timezone

from kentongan.apps.messagehouse.enums import HouseState
from kentongan.apps.messagehouse.errors import CannotApprove, NotAllowed, NotFound
from kentongan.apps.messagehouse.gate import reasons_not_to_approve
from kentongan.apps.messagehouse.models import House
from kentongan.apps.messagehouse.policies import may_approve
from kentongan.apps.messagehouse.queries.houses import houses_visible_to
from kentongan.apps.messagehouse.queries.versions import editor_ids, facts_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def approve_house(*, actor: Actor, house_id: int) -> House:
    """A head puts a draft in force; what was in force becomes a past version. Audited.

    From now on the standard advises by it. Refuses anyone who wrote in it, and whatever the gate names.
    """
    seen = houses_visible_to(actor).filter(pk=house_id).first()
    if seen is None:
        raise NotFound
    row = House.objects.select_for_update(of=("self",)).select_related("unit").get(pk=seen.pk)
    if not may_approve(actor, row.unit, editor_ids(row)):
        raise NotAllowed
    reasons = reasons_not_to_approve(facts_of(row, today=timezone.localdate()))
    if reasons:
        raise CannotApprove(reasons)
    now = timezone.now()
    House.objects.filter(unit_id=row.unit_id, state=HouseState.IN_FORCE).update(
        state=HouseState.PAST, in_force_to=now
    )
    row.state, row.in_force_from, row.approved_by_id = HouseState.IN_FORCE, now, actor.user_id
    row.save()
    trail.record(
        actor, "message_house_approved", f"house:{row.pk}", path=row.unit.path, detail={"number": row.number}
    )
    return row
