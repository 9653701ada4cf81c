"""A year of awards from its scheme to the scores that units may look at."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.recognition.enums import YearState
from kentongan.apps.recognition.errors import CannotProceed, NotAllowed, Refused
from kentongan.apps.recognition.gate import (
    Reason,
    reasons_not_to_finish,
    reasons_not_to_open,
    reasons_not_to_show,
)
from kentongan.apps.recognition.models import AwardYear
from kentongan.apps.recognition.policies import may_run
from kentongan.apps.recognition.queries.standing import standing_of
from kentongan.apps.recognition.services.locking import note, year_in_hand
from kentongan.apps.recognition.signals import scores_shown
from kentongan.core.scoring.reading import BadScheme, scheme_of, shipped
from kentongan.core.scoring.scheme import Scheme
from kentongan.foundation.accounts.actor import Actor

_HOME = ZoneInfo("Asia/Jakarta")


@transaction.atomic
def prepare_year(*, actor: Actor, year: int) -> AwardYear:
    """Lays out a year with the scheme that ships for it, else with that of the newest year; gives the one that stands.

    Audited. Refuses who is not of the secretariat.
    """
    if not may_run(actor):
        raise NotAllowed(_("Penghargaan dikelola oleh sekretariat di pusat."))
    if known := AwardYear.objects.filter(year=year).first():
        return known
    words = shipped(year) or _of_newest(year)
    if not words:
        raise Refused(_("Belum ada skema untuk dijadikan contoh."))
    row = AwardYear.objects.create(year=year, title=read(words, year).title, scheme=words)
    note(actor, "award_year_prepared", row)
    return row


@transaction.atomic
def save_scheme(*, actor: Actor, year: int, words: str) -> AwardYear:
    """Keeps the rules of a year that has not begun; they must be checked again. Refuses what is no scheme. Audited."""
    row = _draft(actor, year)
    row.scheme, row.title = words, read(words, year).title
    row.save(update_fields=["scheme", "title", "updated_at"])
    note(actor, "award_scheme_saved", row)
    return row


@transaction.atomic
def open_year(*, actor: Actor, year: int, reason: str = "") -> AwardYear:
    """Begins a year: from now on its rules stand. Refuses with every reason; warnings ask for a reason. Audited."""
    row = _draft(actor, year)
    _or_refuse(reasons_not_to_open(standing_of(row, reason=reason)))
    row.state, row.opened_reason = YearState.OPEN, reason.strip()[:2000]
    row.save(update_fields=["state", "opened_reason", "updated_at"])
    note(actor, "award_year_opened", row, warned=bool(row.opened_reason))
    return row


@transaction.atomic
def show_scores(*, actor: Actor, year: int) -> AwardYear:
    """Shows provisional scores to the units and starts the time for objections; tells the heads. Audited."""
    row = year_in_hand(actor, year)
    if row.state != YearState.OPEN:
        raise Refused(_("Nilai sementara dibuka sekali, dari tahun yang berjalan."))
    _or_refuse(reasons_not_to_show(standing_of(row)))
    row.state, row.window_until = YearState.PROVISIONAL, _end_of_window(read(row.scheme, year))
    row.save(update_fields=["state", "window_until", "updated_at"])
    note(actor, "award_scores_shown", row, until=row.window_until)
    scores_shown.send(AwardYear, year_id=row.pk)
    return row


@transaction.atomic
def finish_year(*, actor: Actor, year: int) -> AwardYear:
    """Makes the scores final. Refuses while objections may come or wait. Audited."""
    row = year_in_hand(actor, year)
    if row.state != YearState.PROVISIONAL:
        raise Refused(_("Hanya nilai sementara yang dapat dijadikan nilai akhir."))
    _or_refuse(reasons_not_to_finish(standing_of(row)))
    row.state = YearState.FINAL
    row.save(update_fields=["state", "updated_at"])
    note(actor, "award_scores_final", row)
    return row


def read(words: str, year: int) -> Scheme:
    """The scheme in `words`, which must be of that year; raises Refused."""
    try:
        scheme = scheme_of(words)
    except BadScheme as error:
        raise Refused(str(error), "bad_scheme") from error
    if scheme.year != year:
        told = {"found": scheme.year, "year": year}
        raise Refused(_("Skema ini untuk tahun %(found)d, bukan %(year)d.") % told, "bad_scheme")
    return scheme


def _of_newest(year: int) -> str:
    newest = AwardYear.objects.order_by("-year").first()
    words = newest.scheme if newest else shipped(2026)
    source = scheme_of(words)
    return words.replace(str(source.year), str(year)) if words else ""


def _draft(actor: Actor, year: int) -> AwardYear:
    row = year_in_hand(actor, year)
    if row.state != YearState.DRAFT:
        raise Refused(_("Tahun ini sudah dibuka; aturannya tidak berubah lagi."))
    return row


def _or_refuse(reasons: list[Reason]) -> None:
    if reasons:
        raise CannotProceed(reasons)


def _end_of_window(scheme: Scheme) -> datetime:
    """Midnight in Jakarta after the last day."""
    last = timezone.localdate(timezone=_HOME) + timedelta(days=scheme.objection_days + 1)
    return datetime.combine(last, time.min, _HOME)
