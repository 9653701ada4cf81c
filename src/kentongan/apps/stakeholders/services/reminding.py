"""Reminding people of what falls due, once for each due day."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_noop

from kentongan.apps.stakeholders.models import Complaint, Step
from kentongan.apps.stakeholders.queries.contacts import steps_to_remind
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.notices.services import tell

AHEAD = timedelta(days=1)
AT_ONCE = 500


@transaction.atomic
def remind_steps(*, today: date) -> int:
    """Tells the owners of steps due by tomorrow; who has left is stood in for by the office's coordinators.

    A step is told of once for each due day: run again, this tells nobody. Returns the number of steps.
    """
    steps = list(steps_to_remind(today + AHEAD).select_for_update(of=("self",), skip_locked=True)[:AT_ONCE])
    for step in steps:
        unit = step.partner.unit
        tell(
            users=[step.owner] if step.owner and step.owner.is_active else _coordinators(unit),
            words=gettext_noop("Tindak lanjut dengan %(partner)s jatuh tempo %(due)s: %(what)s"),
            values={"partner": step.partner.name, "due": f"{step.due:%d-%m-%Y}", "what": step.what},
            url=f"/meja/mitra/{step.partner_id}/",
            path=unit.path,
            needs=Permission.PARTNER_WORK,
        )
    Step.objects.filter(pk__in=[step.pk for step in steps]).update(reminded_for=F("due"))
    return len(steps)


@transaction.atomic
def remind_complaints(*, today: date) -> int:
    """Tells the coordinators of an office of open complaints due by tomorrow, once for each due day."""
    open_ = Complaint.objects.filter(answered_on=None, due__lte=today + AHEAD)
    rows = open_.exclude(reminded_for__isnull=False, reminded_for__gte=F("due")).select_related("unit")
    found = list(rows.order_by("due", "id").select_for_update(of=("self",), skip_locked=True)[:AT_ONCE])
    for one in found:
        tell(
            users=_coordinators(one.unit),
            words=gettext_noop("Aduan %(ticket)s harus dijawab paling lambat %(due)s."),
            values={"ticket": one.ticket, "due": f"{one.due:%d-%m-%Y}"},
            url=f"/meja/mitra/aduan/{one.pk}/",
            path=one.unit.path,
            needs=Permission.COMPLAINT_WORK,
        )
    Complaint.objects.filter(pk__in=[one.pk for one in found]).update(reminded_for=F("due"))
    return len(found)


def _coordinators(unit: Unit) -> Iterable[User]:
    """The coordinators nearest to an office; above a unit these are the editors."""
    for role in (Role.UNIT_COORD, Role.REGION_EDITOR, Role.CENTRAL_EDITOR):
        if posts := officers_for(unit.path, role):
            return [post.user for post in posts]
    return []
