"""Noting presence at the desk, one person at a time, and taking it back."""

from datetime import timedelta
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.academy.enums import Mode
from kentongan.apps.academy.models import Event, Participant, Session
from kentongan.apps.attendance.enums import Way
from kentongan.apps.attendance.errors import WrongStage
from kentongan.apps.attendance.models import Mark
from kentongan.apps.attendance.services.marking import Seen, hold_sessions, put_marks, settle
from kentongan.apps.attendance.services.reach import event_to_take, participant_in, session_in
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_EARLY = timedelta(hours=12)


@transaction.atomic
def note_presence(*, actor: Actor, event_id: int, participant_id: int, session_id: int) -> None:
    """Notes by hand that somebody on the list was in a session. Audited by key. Refuses half a day early."""
    event, person, session = _three(actor, event_id, participant_id, session_id)
    now = timezone.now()
    if now < session.starts_at - _EARLY:
        raise WrongStage(_("Sesi ini belum dimulai."))
    at = min(now, session.ends_at)
    seen = Seen(
        key=uuid4(),
        participant_id=person.pk,
        session_id=session.pk,
        mode=Mode.ONSITE if person.mode == Mode.HYBRID else person.mode,
        way=Way.HAND,
        at=at,
        taken_by_id=actor.user_id,
    )
    put_marks([seen])
    _record(actor, event, "attendance_noted", person, session)


@transaction.atomic
def withdraw_presence(*, actor: Actor, event_id: int, participant_id: int, session_id: int) -> None:
    """Takes back that somebody was there: every mark of it stays on record as withdrawn. Audited by key."""
    event, person, session = _three(actor, event_id, participant_id, session_id)
    standing = Mark.objects.filter(participant=person, session=session, withdrawn_at=None)
    if not standing.update(withdrawn_at=timezone.now(), withdrawn_by_id=actor.user_id):
        raise WrongStage(_("Orang ini memang belum tercatat hadir pada sesi itu."))
    settle({(person.pk, session.pk)})
    _record(actor, event, "attendance_withdrawn", person, session)


def _three(
    actor: Actor, event_id: int, participant_id: int, session_id: int
) -> tuple[Event, Participant, Session]:
    event = event_to_take(actor, event_id)
    session = session_in(event, session_id)
    hold_sessions([session.pk])
    return event, participant_in(event, participant_id), session


def _record(actor: Actor, event: Event, verb: str, person: Participant, session: Session) -> None:
    detail = {"participant": person.pk, "session": session.pk}
    trail.record(actor, verb, f"event:{event.pk}", path=event.unit.path or "", detail=detail)
