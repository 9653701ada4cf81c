"""Who may take, work, see, decide."""

from datetime import timedelta

from django.utils import timezone

from kentongan.apps.openness.enums import Resolution
from kentongan.apps.openness.models import Objection, Request
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere

# How long whoever took a request at the counter may print its receipt.
AT_THE_COUNTER = timedelta(hours=24)


def may_open(actor: Actor) -> bool:
    """Whether the information service has anything for `actor`: figures at least."""
    return may_anywhere(actor, Permission.REQUEST_FIGURES)


def may_take(actor: Actor, unit: Unit) -> bool:
    """Whether `actor` may write a request down for the office."""
    return may(actor, Permission.REQUEST_TAKE, unit.path)


def may_work(actor: Actor, request: Request) -> bool:
    """Whether `actor` may handle the request, and so see who asks."""
    return may(actor, Permission.REQUEST_WORK, request.unit.path)


def may_print_receipt(actor: Actor, request: Request) -> bool:
    """Whether `actor` may print the receipt: who works on it, and for a day who took it at the counter."""
    is_taker = actor.user_id is not None and request.taken_by_id == actor.user_id
    is_fresh = timezone.now() - request.created_at < AT_THE_COUNTER
    return may_work(actor, request) or (is_taker and is_fresh and may_take(actor, request.unit))


def may_decide(actor: Actor, objection: Objection) -> bool:
    """Whether `actor` is a superior who did not answer the request: nobody judges an answer of their own."""
    request = objection.request
    if not may(actor, Permission.OBJECTION_DECIDE, request.unit.path):
        return False
    answer = getattr(request, "answer", None) if request.resolution != Resolution.NONE else None
    return answer is None or answer.answered_by_id != actor.user_id


def may_read_objection(actor: Actor, objection: Objection) -> bool:
    """Whether `actor` sees what the objection says; who filed it is another matter."""
    path = objection.request.unit.path
    return may(actor, Permission.REQUEST_WORK, path) or may(actor, Permission.OBJECTION_DECIDE, path)
