"""Why a statement may not go out yet: all reasons, in sentences; no database."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

BYPASS_AFTER = timedelta(minutes=60)
BYPASS_LEVEL = 3


@dataclass(frozen=True, slots=True)
class Reason:
    """One obstacle. `code` is stable, `text` an Indonesian sentence."""

    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A statement as the gate sees it. `open_seats` are words for the signatures that are missing."""

    case_is_running: bool
    is_released: bool
    is_newest: bool = True
    has_text: bool = True
    is_final: bool = False
    blocking: tuple[str, ...] = ()
    open_seats: tuple[str, ...] = ()
    was_returned: bool = False
    has_speaker: bool = True
    next_update_at: datetime | None = None
    now: datetime


def reasons_not_to_release(state: State) -> list[Reason]:
    """Every reason; none means that the statement may go out now."""
    reasons = _of_the_case(state)
    if not state.has_text:
        reasons.append(Reason("empty", _("Naskahnya belum ada.")))
    if not state.is_newest:
        reasons.append(Reason("not_newest", _("Naskah sudah diubah sejak Anda membacanya.")))
    reasons += [Reason("blocked", words) for words in state.blocking]
    if state.was_returned:
        reasons.append(Reason("returned", _("Naskah ini dikembalikan; perbaiki dulu.")))
    reasons += [
        Reason("unsigned", _("Belum ada persetujuan %(seat)s.") % {"seat": seat}) for seat in state.open_seats
    ]
    return reasons + _of_the_promise(state)


def _of_the_case(state: State) -> list[Reason]:
    reasons = []
    if state.is_released:
        reasons.append(Reason("released", _("Pernyataan ini sudah terbit.")))
    if not state.case_is_running:
        reasons.append(Reason("case_over", _("Kasusnya tidak berjalan lagi.")))
    if not state.has_speaker:
        reasons.append(Reason("no_speaker", _("Juru bicara kasus belum ditunjuk.")))
    return reasons


def _of_the_promise(state: State) -> list[Reason]:
    if state.is_final:
        return []
    if state.next_update_at is None:
        return [Reason("no_promise", _("Jam pembaruan berikutnya belum dijanjikan."))]
    if state.next_update_at <= state.now:
        return [Reason("late_promise", _("Jam pembaruan berikutnya sudah lewat."))]
    return []


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A case that waits for its first statement."""

    case_is_running: bool
    severity: int
    detected_at: datetime
    has_statement_out: bool
    now: datetime


def reasons_not_to_bypass(state: Waiting) -> list[Reason]:
    """Why the template may not go out without signatures: it is for the grave case that waited an hour, once."""
    reasons = []
    if not state.case_is_running:
        reasons.append(Reason("case_over", _("Kasusnya tidak berjalan lagi.")))
    if state.severity < BYPASS_LEVEL:
        reasons.append(Reason("too_light", _("Jalur ini hanya untuk kasus tingkat 3 ke atas.")))
    if state.has_statement_out:
        reasons.append(Reason("already_out", _("Pernyataan kasus ini sudah pernah terbit.")))
    if state.now < state.detected_at + BYPASS_AFTER:
        reasons.append(Reason("too_early", _("Belum 60 menit sejak kejadian diketahui.")))
    return reasons
