"""What stewards' phones send: scans and notes made with or without a network, each once however often it arrives."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.academy.enums import Mode
from kentongan.apps.academy.models import Event
from kentongan.apps.attendance.enums import Way
from kentongan.apps.attendance.errors import BadWords
from kentongan.apps.attendance.models import Mark, Presence
from kentongan.apps.attendance.queries.codes import participant_in_pass
from kentongan.apps.attendance.services.marking import Seen, hold_sessions, put_marks
from kentongan.apps.attendance.services.people import Known
from kentongan.apps.attendance.services.reach import event_to_take
from kentongan.apps.units.models import Unit
from kentongan.core.text.person_names import normal_name
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

MOST = 500
COUNTED, ALREADY, UNKNOWN = "counted", "already", "unknown"
_EARLY = timedelta(hours=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """One note of a steward: a pass, a person picked from the list, or a name with an office."""

    key: UUID
    session_id: int
    at: datetime
    code: str = ""
    participant_id: int = 0
    name: str = ""
    unit_id: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a scan; `name` is whom it meant."""

    key: UUID
    state: str
    participant_id: int = 0
    name: str = ""


@transaction.atomic
def take_scans(*, actor: Actor, event_id: int, scans: Sequence[Scan]) -> list[Outcome]:
    """Counts each person once a session, in whatever order and however often the scans come. Audited with the number.

    A name that is on no list becomes a walk-in of its office. Refuses who does not take attendance of the event, and
    more than 500 at once; a scan that means nobody, or no session of the event, is answered as unknown.
    """
    event = event_to_take(actor, event_id)
    if len(scans) > MOST:
        raise BadWords(_("Paling banyak %(most)s pindaian sekali kirim.") % {"most": MOST})
    sessions = set(event.sessions.values_list("pk", flat=True))
    hold_sessions(sessions)
    known = Known.of(event)
    meant = _meant([scan for scan in scans if scan.session_id in sessions], known)
    seen = [_seen(scan, meant[scan.key], event, actor) for scan in scans if meant.get(scan.key)]
    put_marks(seen)
    if seen:
        detail = {"scans": len(seen), "walk_ins": len(known.made)}
        trail.record(
            actor, "attendance_scanned", f"event:{event.pk}", path=event.unit.path or "", detail=detail
        )
    return _outcomes(scans, meant, known)


def _meant(scans: Sequence[Scan], known: Known) -> dict[UUID, int]:
    """Whom each scan means. A scan that was taken before means whom it meant then."""
    before = dict(
        Mark.objects.filter(scan_key__in=[scan.key for scan in scans]).values_list(
            "scan_key", "participant_id"
        )
    )
    units = Unit.objects.in_bulk({scan.unit_id for scan in scans if scan.unit_id})
    meant: dict[UUID, int] = {}
    for scan in scans:
        key = before.get(scan.key) or _person(scan, known, units)
        if key in known.by_key:
            meant[scan.key] = key
    return meant


def _person(scan: Scan, known: Known, units: dict[int, Unit]) -> int:
    if scan.code:
        return participant_in_pass(scan.code) or 0
    if scan.participant_id:
        return scan.participant_id
    unit = units.get(scan.unit_id)
    return known.welcome(unit, scan.name, Mode.ONSITE) if unit and normal_name(scan.name) else 0


def _seen(scan: Scan, participant_id: int, event: Event, actor: Actor) -> Seen:
    """The clock of a phone is believed within reason: not after now, not long before the event."""
    return Seen(
        key=scan.key,
        participant_id=participant_id,
        session_id=scan.session_id,
        mode=Mode.ONSITE,
        way=Way.SCAN if scan.code else Way.HAND,
        at=max(min(scan.at, timezone.now()), event.starts_at - _EARLY),
        taken_by_id=actor.user_id,
    )


def _outcomes(scans: Sequence[Scan], meant: dict[UUID, int], known: Known) -> list[Outcome]:
    keys = set(
        Presence.objects.filter(scan_key__in=list(meant)).values_list("scan_key", flat=True) if meant else ()
    )
    told = []
    for scan in scans:
        person = known.by_key.get(meant.get(scan.key, 0))
        if person is None:
            told.append(Outcome(scan.key, UNKNOWN))
        else:
            state = COUNTED if scan.key in keys else ALREADY
            told.append(Outcome(scan.key, state, person.pk, person.name))
    return told
