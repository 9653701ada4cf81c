"""Why an alert may not end yet, and why two cases are not one: every reason at once, in sentences."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from kentongan.apps.crisis.enums import CaseStatus

# Two cases this close at one place are probably one event.
SAME_EVENT = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Reason:
    """One obstacle. `code` is stable."""

    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandDown:
    """What the gate looks at: `blocking` are the titles of the tasks that must be done and are not."""

    status: str
    may_end: bool
    is_uncontrolled: bool
    blocking: tuple[str, ...]


def reasons_not_to_stand_down(state: StandDown) -> list[Reason]:
    """All reasons; an empty list lets the alert end."""
    if state.status != CaseStatus.OPEN:
        return [Reason("status", _("Kasus ini tidak sedang berjalan."))]
    found = []
    if not state.may_end:
        found.append(
            Reason("rank", _("Siaga tingkat 3 dan 4 diakhiri oleh Kanwil atau pusat, yang lain oleh kepala."))
        )
    if state.is_uncontrolled:
        found.append(Reason("uncontrolled", _("Keadaan masih ditandai belum terkendali.")))
    found += [Reason("task", _("Belum selesai: %(title)s.") % {"title": title}) for title in state.blocking]
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two cases to be merged."""

    id: int
    status: str
    is_drill: bool
    detected_at: datetime


def reasons_not_to_merge(one: Side, other: Side) -> list[Reason]:
    """All reasons; an empty list lets `one` be merged into `other`."""
    found = []
    if one.id == other.id:
        found.append(Reason("same", _("Kasus tidak dapat digabung dengan dirinya sendiri.")))
    if {one.status, other.status} != {CaseStatus.OPEN.value}:
        found.append(Reason("status", _("Hanya kasus yang sedang berjalan yang dapat digabung.")))
    if one.is_drill != other.is_drill:
        found.append(Reason("drill", _("Simulasi dan kejadian nyata tidak digabung.")))
    return found


def all_of(reasons: Iterable[Reason]) -> str:
    """The reasons as one text."""
    return " ".join(reason.text for reason in reasons)
