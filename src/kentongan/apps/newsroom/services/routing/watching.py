"""Clocks of turns: reminding, and passing an overdue turn to the next owner."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.newsroom.models import Turn
from kentongan.apps.newsroom.queries.officers import keepers, nearest
from kentongan.apps.newsroom.queries.routing.clock import due_after
from kentongan.apps.newsroom.queries.routing.turns import (
    WAITING,
    roles_above_here,
    roles_from_here,
    roles_of_turn,
)
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.apps.newsroom.services.groundwork.telling import tell
from kentongan.apps.newsroom.signals import turn_passed
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail
from kentongan.foundation.workdays.queries import calendar

_REMIND = gettext_noop("“%(story)s” masih menunggu keputusan Anda.")
_PASSED = gettext_noop("“%(story)s” belum diputus sampai batas waktunya; kini pada Anda.")
_STAYS = gettext_noop("“%(story)s” sudah lewat batas waktunya dan masih menunggu Anda.")
_ALARM = gettext_noop("“%(story)s” tidak punya pemutus lagi. Tunjuk pejabat atau putuskan sendiri.")


@transaction.atomic
def remind_turn(*, story_id: int) -> bool:
    """Reminds who has it now, once a turn; False where there is nothing to remind of any more.

    Where the one who had it left the post meanwhile, the next owner is told.
    """
    turn = _turn(story_id, remind_at__lte=timezone.now())
    if turn is None:
        return False
    _seat(turn, roles_from_here(turn), _REMIND)
    turn.remind_at = None
    turn.save()
    return True


@transaction.atomic
def pass_turn_up(*, story_id: int) -> bool:
    """Passes an overdue turn to the nearest holders of the next tier that anybody holds, with the same time again.

    At the top it stays and is told again. Where nobody at all is left, the alarm stands: the keepers of the house are
    told, again each time the clock runs out, and the alarm ends when somebody holds a post there once more. False
    where the turn is not overdue any more. Audited as the system's act.
    """
    turn = _turn(story_id, due_at__lte=timezone.now())
    if turn is None:
        return False
    before = turn.owner
    owner = _seat(turn, roles_above_here(turn), _PASSED)
    turn.escalations += 1
    turn.remind_at, turn.due_at = None, due_after(calendar(), turn.story.unit, timezone.now(), turn.minutes)
    turn.save()
    verb = "turn_passed_up" if owner else "turn_without_owner"
    detail = {"step": turn.step, "from": before, "to": owner}
    trail.record(SYSTEM, verb, f"story:{story_id}", path=turn.story.unit.path, detail=detail)
    turn_passed.send(Turn, story_id=story_id)
    return True


def _turn(story_id: int, **when: object) -> Turn | None:
    rows = Turn.objects.select_for_update(of=("self",)).select_related("story__unit", "story__current")
    return rows.filter(story_id=story_id, story__status__in=WAITING, **when).first()


def _seat(turn: Turn, roles: Sequence[str], words: str) -> str:
    """Puts the turn before the nearest holders of the lowest of `roles` and tells them `words`; else before whoever
    is left of its tiers, else the alarm. The role that has it now, empty for an alarm."""
    barred = author_ids(turn.story) if turn.step else frozenset()
    owner, people = nearest(turn.story, roles, but=barred)
    if not owner:
        words = _STAYS
        owner, people = nearest(turn.story, roles_from_here(turn), but=barred)
    if not owner:
        owner, people = nearest(turn.story, roles_of_turn(turn), but=barred)
    turn.alarm_at = None if owner else turn.alarm_at or timezone.now()
    turn.owner = owner or turn.owner
    tell(people or keepers(turn.story), turn.story, words if owner else _ALARM)
    return owner
