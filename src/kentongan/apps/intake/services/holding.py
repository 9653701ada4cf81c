"""What waits for a person: with a reason, an end, and somebody who knows of it."""

from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.intake.enums import ArrivalState, HeldReason
from kentongan.apps.intake.gate import KEPT_DAYS
from kentongan.apps.intake.models import Arrival
from kentongan.apps.intake.services.answering import answer_held
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.notices.services import tell

_TELLING = (Role.UNIT_COORD, Role.REGION_EDITOR, Role.CENTRAL_EDITOR)
# Strangers may write a hundred letters; the desk is told once in this time.
_PAUSE = timedelta(hours=1)


@transaction.atomic
def hold(*, arrival: Arrival, reason: str) -> None:
    """Puts an arrival into the tray until somebody decides, fourteen days at most.

    Tells the office's coordinator, unless others already wait there since less than an hour. A sender who is known is
    answered; a stranger and a machine are not, since their address may be forged.
    """
    arrival.state, arrival.reason = ArrivalState.HELD, reason
    arrival.purge_on = timezone.localdate() + timedelta(days=KEPT_DAYS)
    arrival.save()
    if reason == HeldReason.AUTOMATIC:
        return
    if arrival.user_id:
        answer_held(arrival=arrival)
    others = Arrival.objects.filter(
        unit=arrival.unit, state=ArrivalState.HELD, received_at__gt=timezone.now() - _PAUSE
    ).exclude(reason=HeldReason.AUTOMATIC)
    if not others.exclude(pk=arrival.pk).exists():
        _tell(arrival)


def _tell(arrival: Arrival) -> None:
    tell(
        users=_keepers(arrival.unit.path),
        words=gettext_noop("Kiriman untuk %(unit)s menunggu keputusan Anda di kotak masuk."),
        values={"unit": arrival.unit.name},
        url=reverse("intake_page", args=[arrival.pk]),
        path=arrival.unit.path,
        needs=Permission.INTAKE_READ,
    )


def _keepers(path: str) -> list[User]:
    """The coordinators nearest to the office; an office without one leaves it to its region, then to the centre."""
    for role in _TELLING:
        if found := officers_for(path, role):
            return [row.user for row in found]
    return []
