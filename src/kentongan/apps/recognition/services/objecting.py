"""A head objects to a line; the secretariat decides; a changed fact is a row with its reason."""

from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.recognition.enums import AdjustmentAct, ObjectionState, YearState
from kentongan.apps.recognition.errors import NotAllowed, NotFound, Refused
from kentongan.apps.recognition.models import AwardYear, Correction, Objection
from kentongan.apps.recognition.policies import may_object
from kentongan.apps.recognition.queries.objections import objection_for_decision
from kentongan.apps.recognition.queries.scores import line_of, score_visible_to
from kentongan.apps.recognition.services.locking import note, year_in_hand
from kentongan.apps.recognition.services.telling import tell_of_decision, tell_of_objection
from kentongan.apps.recognition.signals import scores_wanted
from kentongan.foundation.accounts.actor import Actor

_SHORTEST, _LONGEST = 20, 3000
_MOST = Decimal(100_000)


@transaction.atomic
def object_to_line(*, actor: Actor, score_id: int, criterion: str, key: str, reason: str) -> Objection:
    """A head of the office, or above it, objects to one line of a provisional score. Audited; the centre is told.

    Refuses after the window, without a reason, and a line to which an objection waits.
    """
    score = score_visible_to(actor, score_id)
    year = AwardYear.objects.select_for_update().get(pk=score.run.year_id)
    if not may_object(actor, score.unit):
        raise NotAllowed(_("Keberatan diajukan oleh kepala satuan atau kepala di atasnya."))
    if year.state != YearState.PROVISIONAL or timezone.now() >= year.window_until:
        raise Refused(_("Masa keberatan sudah berakhir."))
    if score.run_id != year.run_id:
        raise Refused(_("Nilai ini sudah dihitung ulang; buka yang terbaru."))
    words = reason.strip()[:_LONGEST]
    if len(words) < _SHORTEST:
        raise Refused(_("Jelaskan keberatan sedikitnya %(least)d huruf.") % {"least": _SHORTEST})
    line = line_of(score, criterion, key)
    waiting = Objection.objects.filter(
        year=year, unit=score.unit, category=score.category, state=ObjectionState.OPEN,
        line__criterion=criterion, line__key=key,
    )  # fmt: skip
    if waiting.exists():
        raise Refused(_("Keberatan atas butir ini sedang menunggu keputusan."))
    row = Objection.objects.create(
        year=year, unit=score.unit, category=score.category, line=line, reason=words,
        filed_by_id=actor.user_id, before=score.total,
    )  # fmt: skip
    note(actor, "award_objection_filed", year, path=score.unit.path, objection=row.pk)
    tell_of_objection(row, but=actor)
    return row


@transaction.atomic
def accept_objection(
    *, actor: Actor, objection_id: int, act: str, answer: str, value: Decimal | None = None
) -> Objection:
    """Changes the fact, has everything computed anew and tells who objected. Audited; announces `scores_wanted`."""
    row = _in_hand(actor, objection_id)
    words = _answer(answer)
    if act not in AdjustmentAct.values:
        raise Refused(_("Pilih apa yang diubah."))
    if act == AdjustmentAct.VALUE and (value is None or not 0 <= value <= _MOST):
        raise Refused(_("Tulis nilai yang benar."))
    Correction.objects.create(
        objection=row, year=row.year, unit=row.unit, source=row.line["source"], key=row.line["key"], act=act,
        value=value if act == AdjustmentAct.VALUE else None, reason=words,
    )  # fmt: skip
    _decide(actor, row, ObjectionState.ACCEPTED, words)
    because = _("Keberatan %(number)d diterima") % {"number": row.pk}
    scores_wanted.send(AwardYear, year_id=row.year_id, because=because)
    return row


@transaction.atomic
def decline_objection(*, actor: Actor, objection_id: int, answer: str) -> Objection:
    """Leaves the line as it is, says why and tells who objected. Audited."""
    row = _in_hand(actor, objection_id)
    return _decide(actor, row, ObjectionState.DECLINED, _answer(answer))


def _in_hand(actor: Actor, objection_id: int) -> Objection:
    """Whoever objected does not decide."""
    row = objection_for_decision(objection_id)
    if row is None:
        raise NotFound
    year_in_hand(actor, row.year.year)
    row.refresh_from_db(fields=["state"])
    if row.state != ObjectionState.OPEN:
        raise Refused(_("Keberatan ini sudah diputus."))
    if row.filed_by_id == actor.user_id:
        raise NotAllowed(_("Keberatan diputus oleh orang lain, bukan yang mengajukan."))
    return row


def _answer(answer: str) -> str:
    words = answer.strip()[:_LONGEST]
    if len(words) < _SHORTEST:
        raise Refused(_("Tulis alasan keputusan sedikitnya %(least)d huruf.") % {"least": _SHORTEST})
    return words


def _decide(actor: Actor, row: Objection, state: str, words: str) -> Objection:
    row.state, row.answer = state, words
    row.decided_by_id, row.decided_at = actor.user_id, timezone.now()
    row.save()
    note(actor, f"award_objection_{state}", row.year, path=row.unit.path, objection=row.pk)
    tell_of_decision(row, but=actor)
    return row
