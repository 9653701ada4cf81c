"""Taking in complaints from LAPOR!: first everything is shown, masked, then it is done."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.stakeholders.enums import ComplaintStatus
from kentongan.apps.stakeholders.errors import Invalid, NotAllowed
from kentongan.apps.stakeholders.models import Complaint, DueMove
from kentongan.apps.stakeholders.policies import may_open_complaints
from kentongan.apps.stakeholders.queries.complaints import complaint_units, complaints_visible_to
from kentongan.apps.stakeholders.queries.places import offices_called
from kentongan.apps.stakeholders.services.columns import BadRow, refuse_nothing, rows_by_name
from kentongan.apps.stakeholders.services.complaint_sheet import (
    COLUMNS,
    NEEDED,
    ComplaintWords,
    read_complaint,
)
from kentongan.apps.stakeholders.services.dating import Dating, move_dues
from kentongan.apps.units.models import Unit
from kentongan.core.clock.errors import ClockFault
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.audit import trail

_FROM_FILE = ("category", "received_on", "text", "told_due")


@dataclass(frozen=True, slots=True)
class ComplaintRow:
    """A complaint that can be taken: about which office, due when, and under which key it stands already."""

    number: int
    unit: Unit
    words: ComplaintWords
    dues: dict
    complaint_id: int | None


@dataclass(frozen=True, slots=True)
class ComplaintPlan:
    """What an import would do."""

    rows: tuple[ComplaintRow, ...]
    bad: tuple[BadRow, ...]

    @property
    def added(self) -> int:
        """Tickets that are new here."""
        return sum(row.complaint_id is None for row in self.rows)

    @property
    def masked(self) -> int:
        """Personal data that were masked, in all rows."""
        return sum(sum(row.words.masked.values()) for row in self.rows)


def plan_complaints(*, actor: Actor, content: bytes, unit_id: int | None = None) -> ComplaintPlan:
    """The dry run: reads and masks everything, writes nothing. `unit_id` is meant where a row names no office.

    Raises Invalid or SheetFault, in words, for a file that is no list of complaints.
    """
    if not may_open_complaints(actor):
        raise NotAllowed
    rows = list(rows_by_name(content, COLUMNS, needed=NEEDED))
    judge = _Judge(actor, [row for _number, row in rows], unit_id)
    taken, bad = [], []
    for number, row in rows:
        try:
            taken.append(judge.row(number, row))
        except (Invalid, ClockFault) as fault:
            bad.append(BadRow(number, judge.label(row), getattr(fault, "message", str(fault))))
    return ComplaintPlan(tuple(taken), tuple(bad))


@transaction.atomic
def import_complaints(*, actor: Actor, content: bytes, unit_id: int | None = None) -> ComplaintPlan:
    """Does what the dry run of the same file shows; bad rows are left out, a known ticket is brought up to date.

    A deadline that thereby moves gets its reason on record; an answer that stands here is never taken back by a
    file. The file itself is not kept. Audited once for each office, with numbers only.
    """
    plan = plan_complaints(actor=actor, content=content, unit_id=unit_id)
    refuse_nothing(len(plan.rows))
    known = {row.complaint_id for row in plan.rows} - {None}
    standing = Complaint.objects.select_for_update(of=("self",)).in_bulk(known)
    fresh, moves = [], []
    for row in plan.rows:
        if row.complaint_id is None:
            fresh.append(_made(row))
        else:
            moves += _updated(actor, standing[row.complaint_id], row)
    Complaint.objects.bulk_create(fresh, batch_size=500)
    DueMove.objects.bulk_create(moves, batch_size=500)
    for unit in {row.unit.pk: row.unit for row in plan.rows}.values():
        own = [row for row in plan.rows if row.unit.pk == unit.pk]
        detail = {"complaints": len(own), "new": sum(row.complaint_id is None for row in own)}
        trail.record(actor, "complaints_imported", f"unit:{unit.pk}", path=unit.path, detail=detail)
    return plan


class _Judge:
    """What the rows are held against: offices, known tickets and the calendar, asked for once."""

    def __init__(self, actor: Actor, rows: list[dict[str, str]], unit_id: int | None) -> None:
        self.offices = offices_called((row.get("unit", "") for row in rows), actor, Permission.COMPLAINT_WORK)
        self.home = complaint_units(actor).filter(pk=unit_id).first() if unit_id else None
        tickets = [row["ticket"].strip()[:40] for row in rows]
        known = Complaint.objects.filter(ticket__in=tickets)
        self.taken = set(known.values_list("ticket", flat=True))
        self.known = dict(complaints_visible_to(actor).filter(ticket__in=tickets).values_list("ticket", "id"))
        self.dating = Dating()
        self.seen: set[str] = set()

    def row(self, number: int, row: dict[str, str]) -> ComplaintRow:
        """The complaint of a row; raises Invalid or ClockFault."""
        words = read_complaint(row)
        unit = self._office(row.get("unit", ""))
        if words.ticket in self.seen:
            raise Invalid(_("tiket ini muncul dua kali dalam berkas"))
        self.seen.add(words.ticket)
        if words.ticket in self.taken and words.ticket not in self.known:
            raise Invalid(_("tiket ini dipegang satuan di luar wilayah kerja Anda"))
        dues = self.dating.both(words.type, words.received_on)
        return ComplaintRow(number, unit, words, dues, self.known.get(words.ticket))

    def label(self, row: dict[str, str]) -> str:
        """What a bad row is called: its ticket where that looks like one, never its text."""
        ticket = row["ticket"].strip()
        return (
            ticket
            if ticket.isascii() and len(ticket) <= 20 and " " not in ticket and "@" not in ticket
            else ""
        )

    def _office(self, called: str) -> Unit:
        unit = self.offices.get(" ".join(called.lower().split())) if called else self.home
        if unit is None:
            raise Invalid(_("satuan tidak diisi, tidak dikenal, atau di luar wilayah kerja Anda"))
        return unit


def _made(row: ComplaintRow) -> Complaint:
    words = row.words
    made = Complaint(
        unit=row.unit,
        ticket=words.ticket,
        type=words.type,
        status=words.status,
        answer=words.answer,
        **row.dues,
    )
    for name in (*_FROM_FILE, "answered_on", "masked"):
        setattr(made, name, getattr(words, name))
    if words.status != ComplaintStatus.NEW:
        made.triaged_on = words.answered_on or timezone.localdate()
    return made


def _updated(actor: Actor, complaint: Complaint, row: ComplaintRow) -> list[DueMove]:
    """Brings a known ticket up to date and saves it; the moves of its deadlines, unsaved."""
    words = row.words
    reasons = []
    if complaint.type != words.type:
        reasons.append(_("jenis diubah oleh impor LAPOR!"))
    if complaint.received_on != words.received_on:
        reasons.append(_("tanggal diterima diubah oleh impor LAPOR!"))
    complaint.unit, complaint.type = row.unit, words.type
    for name in _FROM_FILE:
        setattr(complaint, name, getattr(words, name))
    if complaint.answered_on is None:
        _take_state(complaint, words)
    complaint.masked = words.masked
    because = "; ".join(reasons) or _("kalender hari kerja berubah sejak dihitung")
    moves = move_dues(complaint, row.dues, because=because, actor=actor)
    complaint.save()
    return moves


def _take_state(complaint: Complaint, words: ComplaintWords) -> None:
    complaint.answer = words.answer or complaint.answer
    complaint.answered_on = words.answered_on
    if words.status != ComplaintStatus.NEW:
        complaint.status = words.status
        complaint.triaged_on = complaint.triaged_on or words.answered_on or timezone.localdate()
