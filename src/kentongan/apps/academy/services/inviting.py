"""Inviting offices by scope, taking an invitation back, and an office's excuse."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.academy.enums import EventState, Place
from kentongan.apps.academy.errors import BadWords, NotAllowed, WrongStage
from kentongan.apps.academy.models import Invitation
from kentongan.apps.academy.policies import may_nominate
from kentongan.apps.academy.queries.scopes import Scope, units_in_scope
from kentongan.apps.academy.services.groundwork.locking import (
    event_in_hand,
    event_in_sight,
    invitation_in_hand,
    note,
)
from kentongan.apps.academy.services.groundwork.telling import Told, tell_offices
from kentongan.foundation.accounts.actor import Actor

_COMING = (Place.NOMINATED, Place.CONFIRMED, Place.WAITING)


@transaction.atomic
def invite_units(*, actor: Actor, event_id: int, scope: Scope) -> int:
    """Invites the offices of a scope to an open event, each once, and tells those who answer for them; how many.

    As many statements for seven hundred offices as for one. Audited with the number.
    """
    event = event_in_hand(actor, event_id)
    if event.state != EventState.OPEN or event.ends_at <= timezone.now():
        raise WrongStage(_("Buka dulu kegiatannya, baru undang satuan."))
    known = event.invitations.values("unit_id")
    units = list(units_in_scope(event, scope).exclude(pk__in=known))
    rows = [Invitation(event=event, unit=unit, invited_by_id=actor.user_id) for unit in units]
    Invitation.objects.bulk_create(rows, ignore_conflicts=True)
    words = gettext_noop("Satuan Anda diundang: %(title)s. Tunjuk pesertanya.")
    tell_offices([Told(unit, event, words) for unit in units], but=actor)
    note(actor, "units_invited", event, count=len(units))
    return len(units)


@transaction.atomic
def withdraw_invitation(*, actor: Actor, event_id: int, unit_id: int) -> None:
    """Takes an invitation back that was sent by mistake: nobody of the office is named yet. Audited there."""
    event = event_in_hand(actor, event_id)
    invitation = invitation_in_hand(event, unit_id)
    if event.participants.filter(unit_id=unit_id).exists():
        raise WrongStage(_("Satuan ini sudah menunjuk orang; undangannya tidak dapat ditarik."))
    note(actor, "invitation_withdrawn", event, invitation.unit)
    invitation.delete()


@transaction.atomic
def excuse_unit(*, actor: Actor, event_id: int, unit_id: int, reason: str) -> Invitation:
    """Notes why an invited office sends nobody; the organiser reads it in the list. Audited.

    Whoever is named already must be declined first: an office does not excuse itself behind its people's backs.
    """
    event = event_in_sight(actor, event_id)
    invitation = invitation_in_hand(event, unit_id)
    if not may_nominate(actor, event, invitation.unit):
        raise NotAllowed
    if not reason.strip():
        raise BadWords(_("Tulis alasan satuan tidak hadir."), "reason")
    if event.participants.filter(unit_id=unit_id, place__in=_COMING).exists():
        raise WrongStage(_("Masih ada orang yang ditunjuk. Catat dulu mereka sebagai berhalangan."))
    invitation.excuse, invitation.answered_at = " ".join(reason.split())[:300], timezone.now()
    invitation.head_comes = False
    invitation.save()
    note(actor, "unit_excused", event, invitation.unit)
    return invitation
