"""Saying of an answer that it is enough, or what is missing."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.directives.enums import AnswerState
from kentongan.apps.directives.errors import NotAllowed, Refused
from kentongan.apps.directives.models import Answer, Verdict
from kentongan.apps.directives.policies import may_judge
from kentongan.apps.directives.queries.answers import answer_visible_to
from kentongan.apps.directives.services.announcing import tell_offices
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_ACCEPTED = gettext_noop("Butir %(point)s arahan %(code)s diterima untuk %(unit)s.")
_RETURNED = gettext_noop("Butir %(point)s arahan %(code)s dikembalikan kepada %(unit)s: %(reason)s")


@transaction.atomic
def judge_answer(*, actor: Actor, answer_id: int, is_accepted: bool, reason: str) -> Answer:
    """Accepts what an office sent (or that the point does not apply to it), or returns it with a reason.

    Kept as a judgement of its own, audited, and told to the office. Refuses who answered themselves, an answer that
    does not wait, and a return without a reason.
    """
    seen = answer_visible_to(actor, answer_id)
    if not may_judge(actor, seen.addressee.directive, seen.addressee.unit):
        raise NotAllowed
    answer = Answer.objects.select_for_update().get(pk=seen.pk)
    if not seen.addressee.directive.is_in_force:
        raise Refused(_("Arahan ini sudah tidak berlaku."))
    if answer.state not in AnswerState.waiting():
        raise Refused(_("Jawaban ini sudah dinilai."), "conflict")
    if answer.sent_by_id == actor.user_id:
        raise NotAllowed(_("Jawaban dinilai oleh orang lain, bukan pengirimnya."))
    words = " ".join(reason.split())[:500]
    if not is_accepted and not words:
        raise Refused(_("Tulis apa yang masih kurang, agar satuan tahu yang harus diperbaiki."), "reason")
    answer.state = _state(answer.state, is_accepted=is_accepted)
    answer.reason, answer.judged_at, answer.judged_by_id = words, timezone.now(), actor.user_id
    answer.save()
    Verdict.objects.create(
        answer=answer,
        state=answer.state,
        reason=words,
        judged_by_id=actor.user_id,
        judged_at=answer.judged_at,
    )
    row, point = seen.addressee, seen.point
    detail = {"point": point.order, "state": answer.state, "addressee": row.pk}
    trail.record(
        actor, "directive_judged", f"directive:{row.directive_id}", path=row.unit.path, detail=detail
    )
    tell_offices([row], _ACCEPTED if is_accepted else _RETURNED, point=point.order, reason=words)
    return answer


def _state(was: str, *, is_accepted: bool) -> str:
    if not is_accepted:
        return AnswerState.RETURNED
    return AnswerState.EXEMPT if was == AnswerState.EXEMPTION_ASKED else AnswerState.ACCEPTED
