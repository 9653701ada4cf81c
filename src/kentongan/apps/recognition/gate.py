"""Why a year of awards cannot go on: every reason at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Reason:
    """One obstacle. `code` is stable."""

    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearStanding:
    """What the gate looks at. `levels`: of the findings of the last check; `unjudged`: categories whose jury works."""

    has_check: bool
    check_is_current: bool
    levels: Sequence[str]
    reason: str
    has_run: bool
    unjudged: Sequence[str]
    open_objections: int
    window_until: datetime | None
    now: datetime


def reasons_not_to_open(standing: YearStanding) -> list[Reason]:
    """All reasons; an empty list lets the year begin."""
    return list(_to_open(standing))


def reasons_not_to_show(standing: YearStanding) -> list[Reason]:
    """What keeps provisional scores from the units."""
    found = []
    if not standing.has_run:
        found.append(Reason("no_run", _("Nilai belum dihitung.")))
    if standing.unjudged:
        words = _("Juri belum ditutup: %(names)s.") % {"names": ", ".join(standing.unjudged)}
        found.append(Reason("unjudged", words))
    return found


def reasons_not_to_finish(standing: YearStanding) -> list[Reason]:
    """What keeps scores from becoming final."""
    found = []
    if standing.window_until is None or standing.now < standing.window_until:
        found.append(Reason("window", _("Masa keberatan belum berakhir.")))
    if standing.open_objections:
        words = _("%(count)d keberatan belum diputus.") % {"count": standing.open_objections}
        found.append(Reason("objections", words))
    return found


def _to_open(standing: YearStanding) -> Iterator[Reason]:
    if not standing.has_check:
        yield Reason("unchecked", _("Periksa skema lebih dulu."))
    elif not standing.check_is_current:
        yield Reason("outdated", _("Skema berubah sesudah diperiksa; periksa sekali lagi."))
    if stops := sum(level == "stop" for level in standing.levels):
        yield Reason("stopped", _("Pemeriksaan menemukan %(count)d hal yang menahan.") % {"count": stops})
    elif "warn" in standing.levels and len(standing.reason.strip()) < 10:
        yield Reason("reason", _("Ada peringatan: tulis alasan mengapa tahun ini tetap dibuka."))
